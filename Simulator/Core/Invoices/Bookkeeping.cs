using System.Collections.Immutable;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Scenarios;
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
            History = IsWorthTelling(before, happened, next)
                ? [new(next.Reference, at, happened.GetType().Name, next.Phase, next.Version, Detail(happened))]
                : [],
            Payments = NewPayments(before, next, at),
            Reversals = happened is InvoiceEvent.AcknowledgmentRanOut ? [next.Reference] : [],
            Movements = [.. transition.Effects.OfType<Effect.MoveMoney>().Select(move => Movement.For(next, move, at))],
            Messages = [.. transition.Effects.OfType<Effect.TellPayer>().Select(tell => new PayerMessage(next.Payer!.PayerId, at, tell.Text))],
            Notifications = transition.Effects.OfType<Effect.NotifyMerchant>().Any() && next.Bill.NotificationUrl is { } url
                ? [.. Notifying.Of(next, url, at).Select(Stored.New)]
                : [],
        };
    }

    /// <summary>What a plan counts is nothing that happened to the invoice.</summary>
    private static bool IsWorthTelling(Invoice before, InvoiceEvent happened, Invoice next) => happened switch
    {
        InvoiceEvent.CallCounted => false,
        InvoiceEvent.StatusAsked => !ReferenceEquals(before.Payment, next.Payment),
        _ => true,
    };

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
        InvoiceEvent.StepTaken e => $"scenario {e.Scenario}, step {e.Number}: {PayerActionText.Of(e.Do)}",
        _ => null,
    };
}
