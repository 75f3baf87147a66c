using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Control.Journal;
using SeqrSandbox.Simulator.Control.Notifications;
using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Invoices;

/// <summary>An invoice with everything that is known of it.</summary>
internal sealed record InvoiceView : InvoiceItem
{
    public InvoiceView(
        Invoice invoice,
        Payer? payer,
        IReadOnlyList<ReceiptDocument> receipts,
        IReadOnlyList<HistoryEntry> history,
        IReadOnlyList<JournalEntry> exchanges,
        IReadOnlyList<Notification> notifications)
        : base(invoice)
    {
        Paying = invoice.Phase == Phase.Paying;
        Bill = BillView.Of(invoice);
        Tokens = [.. invoice.Tokens.Select(TokenView.Of)];
        Payer = invoice.Payer is { } bound ? new(bound.PayerId, bound.TerminalId, bound.ScannedAt) : null;
        CardToRemember = payer is not null && Loyalty.ToRemember(invoice, payer) is { } card ? TokenView.Of(card) : null;
        Receipts = [.. receipts.Select(ReceiptView.Of)];
        Reserved = invoice.Reserved is { } reserved ? MoneyView.Of(reserved) : null;
        Payment = invoice.Payment is { } payment
            ? new(payment.ErsReference.Value, MoneyView.Of(payment.Amount), payment.PaidAt, payment.Acknowledged)
            : null;
        Refunds = [.. invoice.Refunds.Select(refund =>
            new RefundView(refund.ErsReference.Value, MoneyView.Of(refund.Amount), refund.RefundedAt, refund.CashierId))];
        CancelReason = invoice.CancelReason is { } reason ? Words.Plain(reason) : null;
        (AcknowledgeBy, CommitBy) = (invoice.AcknowledgeBy, invoice.CommitBy);
        History = [.. history.Select(HistoryView.Of)];
        Exchanges = [.. exchanges.Select(exchange => new EntryItem(exchange))];
        Notifications = [.. notifications.Select(NotificationView.Of)];
    }

    /// <summary>Between the payer's PIN and the outcome of the debit: the merchant still sees ISSUED.</summary>
    public bool Paying { get; }

    public BillView Bill { get; }

    public IReadOnlyList<TokenView> Tokens { get; }

    public BoundPayerView? Payer { get; }

    /// <summary>A card swiped at the till that the payer's app may remember: POST payers/{id}/card takes it.</summary>
    public TokenView? CardToRemember { get; }

    public MoneyView? Reserved { get; }

    public IReadOnlyList<ReceiptView> Receipts { get; }

    public PaymentView? Payment { get; }

    public IReadOnlyList<RefundView> Refunds { get; }

    public string? CancelReason { get; }

    /// <summary>When the payment is reversed unless the merchant asks for it.</summary>
    public DateTimeOffset? AcknowledgeBy { get; }

    /// <summary>When the reservation is released unless the merchant commits it.</summary>
    public DateTimeOffset? CommitBy { get; }

    public IReadOnlyList<HistoryView> History { get; }

    /// <summary>The merchant's calls about it, newest first, as the journal has them.</summary>
    public IReadOnlyList<EntryItem> Exchanges { get; }

    public IReadOnlyList<NotificationView> Notifications { get; }
}
