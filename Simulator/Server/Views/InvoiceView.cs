using System.Text.Json.Serialization;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Views;

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
        Paying = invoice.Phase.IsPaying();
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

    /// <summary>Whether the debit is under way, after the payer's PIN: the merchant still sees ISSUED.</summary>
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

    /// <summary>The merchant's calls about it, newest first, as in the journal.</summary>
    public IReadOnlyList<EntryItem> Exchanges { get; }

    public IReadOnlyList<NotificationView> Notifications { get; }
}

/// <summary>An invoice as a list shows it.</summary>
internal record InvoiceItem
{
    // Without this order, the members of derived types would come first.
    private const int First = -1;

    public InvoiceItem(Invoice invoice)
    {
        Reference = invoice.Reference.Value;
        Status = Words.Wire(invoice.Status);
        Version = invoice.Version;
        Terminal = invoice.TerminalId;
        Reseller = invoice.ResellerId;
        SentAt = invoice.SentAt;
        Title = invoice.Bill.Title;
        ClientInvoiceId = invoice.Bill.ClientInvoiceId;
        Total = MoneyView.Of(invoice.Bill.Total);
        ErsReference = invoice.Payment?.ErsReference.Value;
        QrCode = Core.Invoices.QrCode.Of(invoice.Reference);
        Link = Core.Invoices.QrCode.LinkOf(invoice.Reference);
    }

    [JsonPropertyOrder(First)]
    public string Reference { get; }

    /// <summary>The status the merchant is told.</summary>
    [JsonPropertyOrder(First)]
    public string Status { get; }

    [JsonPropertyOrder(First)]
    public int Version { get; }

    [JsonPropertyOrder(First)]
    public string Terminal { get; }

    [JsonPropertyOrder(First)]
    public string Reseller { get; }

    [JsonPropertyOrder(First)]
    public DateTimeOffset SentAt { get; }

    [JsonPropertyOrder(First)]
    public string? Title { get; }

    [JsonPropertyOrder(First)]
    public string? ClientInvoiceId { get; }

    [JsonPropertyOrder(First)]
    public MoneyView Total { get; }

    /// <summary>The reference of the payment, once there is one. It stays when the payment is reversed.</summary>
    [JsonPropertyOrder(First)]
    public string? ErsReference { get; }

    [JsonPropertyOrder(First)]
    public string QrCode { get; }

    [JsonPropertyOrder(First)]
    public string Link { get; }
}

/// <summary>The payer who scanned an invoice last.</summary>
internal sealed record BoundPayerView(string Id, string TerminalId, DateTimeOffset ScannedAt);

/// <summary>A loyalty card or coupon on an invoice. Status: 0 pending, 1 used, 90 blocked, 99 unknown.</summary>
internal sealed record TokenView(string? Id, string? Value, string? Description, int Status)
{
    public static TokenView Of(CustomerToken token) => new(token.Id, token.Value, token.Description, token.Status);
}

/// <summary>
/// Money that reached the merchant. Acknowledged says whether the merchant asked for it, so that it is not reversed.
/// </summary>
internal sealed record PaymentView(string ErsReference, MoneyView Amount, DateTimeOffset PaidAt, bool Acknowledged);

internal sealed record RefundView(string ErsReference, MoneyView Amount, DateTimeOffset RefundedAt, string? CashierId);

/// <summary>A receipt that the merchant submitted. Data is in base64, or null if the merchant sent none.</summary>
internal sealed record ReceiptView(DateTimeOffset Time, string? MimeType, string? Type, string? Data)
{
    public static ReceiptView Of(ReceiptDocument receipt) =>
        new(receipt.At, receipt.MimeType, receipt.Type, receipt.Data.IsDefault ? null : Convert.ToBase64String(receipt.Data.AsSpan()));
}

/// <summary>An event of an invoice, and the status it had afterwards.</summary>
internal sealed record HistoryView(DateTimeOffset Time, string Event, string Status, int Version, string? Detail)
{
    public static HistoryView Of(HistoryEntry entry) =>
        new(entry.At, Words.Plain(entry.Event), Words.Wire(entry.Phase.ToStatus()), entry.Version, entry.Detail);
}
