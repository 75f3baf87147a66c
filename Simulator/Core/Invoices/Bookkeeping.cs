using System.Collections.Immutable;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Storage;

namespace SeqrSandbox.Core.Invoices;

/// <summary>Turns a transition into what has to be saved with it.</summary>
internal static class Bookkeeping
{
    /// <summary>All but the invoice itself.</summary>
    public static Changes Entries(Invoice before, InvoiceEvent happened, Transition transition, DateTimeOffset at)
    {
        var next = transition.Invoice;
        return new()
        {
            History = [new(next.Reference, at, happened.GetType().Name, next.Phase, next.Version, Detail(happened))],
            Payments = NewPayments(before, next, at),
            Reversals = happened is InvoiceEvent.AcknowledgmentRanOut ? [next.Reference] : [],
            Movements = [.. transition.Effects.OfType<Effect.MoveMoney>().Select(move => Movement.For(next, move, at))],
            Messages = [.. transition.Effects.OfType<Effect.TellPayer>().Select(tell => new PayerMessage(next.Payer!.PayerId, at, tell.Text))],
            Notifications = transition.Effects.OfType<Effect.NotifyMerchant>().Any() && next.Bill.NotificationUrl is { } url
                ? [Stored.New(Notification.For(next, url, at))]
                : [],
        };
    }

    private static ImmutableArray<PaymentEntry> NewPayments(Invoice before, Invoice next, DateTimeOffset at)
    {
        if (before.Payment is null && next.Payment is { } payment)
            return [Entry(next, payment.ErsReference, next.Bill.CashierId, payment.Amount.Minor, at)];
        if (next.Refunds.Length > before.Refunds.Length && next.Refunds[^1] is { } refund)
            return [Entry(next, refund.ErsReference, refund.CashierId, -refund.Amount.Minor, at)];
        return [];
    }

    private static PaymentEntry Entry(Invoice invoice, ErsReference reference, string? cashierId, long minor, DateTimeOffset at) =>
        new(reference, invoice.Reference, invoice.ResellerId, invoice.TerminalId, cashierId, minor, invoice.Bill.Total.Currency, at);

    private static string? Detail(InvoiceEvent happened) => happened switch
    {
        InvoiceEvent.Scanned e => e.Payer.PayerId,
        InvoiceEvent.Confirmed e => $"{e.PayerId}, outcome {e.Debit.Outcome}",
        InvoiceEvent.CanceledByPayer e => e.PayerId,
        InvoiceEvent.CanceledByMerchant e => e.Reason.ToString(),
        InvoiceEvent.DebitSucceeded { Reserved: false } e => e.ErsReference.Value,
        InvoiceEvent.Committed e => e.ErsReference.Value,
        InvoiceEvent.Refunded e => $"{e.Refund.Amount}, {e.Refund.ErsReference}",
        _ => null,
    };
}
