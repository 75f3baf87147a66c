using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Desks;

/// <summary>Turns a transition into the changes to save with it.</summary>
internal static class Bookkeeping
{
    /// <summary>The changes other than the invoice itself.</summary>
    public static Changes Entries(Invoice before, InvoiceEvent happened, Transition transition, DateTimeOffset at)
    {
        var next = transition.Invoice;
        return new()
        {
            History = BelongsInHistory(before, happened, next)
                ? [new(next.Reference, at, happened.GetType().Name, next.Phase, next.Version, Detail(happened))]
                : [],
            Payments = NewPayments(before, next, at),
            Reversals = happened is InvoiceEvent.AcknowledgmentRanOut ? [next.Reference] : [],
            Movements = [.. transition.Effects.OfType<Effect.MoveMoney>().Select(move => Entry(next, move, at))],
            Messages =
            [
                .. transition.Effects.OfType<Effect.TellPayer>().Select(tell => new PayerMessage(next.Payer!.PayerId, at, tell.Text))
            ],
            Notifications = transition.Effects.OfType<Effect.NotifyMerchant>().Any() && next.Bill.NotificationUrl is { } url
                ? [.. NotificationSchedule.Make(next, url, at).Select(Stored.New)]
                : [],
        };
    }

    /// <summary>The entry for a movement that an invoice's transition requires.</summary>
    public static Movement Entry(Invoice invoice, Effect.MoveMoney move, DateTimeOffset at)
    {
        var payerId = (invoice.Payer ?? throw new InvalidOperationException("Money moves only once a payer is bound.")).PayerId;
        var payer = AccountId.Payer(payerId, move.Amount.Currency);
        var reservation = AccountId.Reservation(payerId, move.Amount.Currency);
        var merchant = AccountId.Merchant(invoice.ResellerId, move.Amount.Currency);
        var (from, to) = move.Kind switch
        {
            MovementKind.Debit => (payer, merchant),
            MovementKind.Reserve => (payer, reservation),
            MovementKind.Release => (reservation, payer),
            MovementKind.Capture => (reservation, merchant),
            MovementKind.Reverse or MovementKind.Refund => (merchant, payer),
            _ => throw new ArgumentOutOfRangeException(nameof(move), move.Kind, "Not a movement of an invoice."),
        };
        return new(move.Kind, from, to, move.Amount, at, invoice.Reference);
    }

    /// <summary>A plan's own counting is no event in the invoice's history.</summary>
    private static bool BelongsInHistory(Invoice before, InvoiceEvent happened, Invoice next) => happened switch
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
        InvoiceEvent.Refunded e => $"{AmountText.Of(e.Refund.Amount)}, {e.Refund.ErsReference}",
        InvoiceEvent.StepTaken e => $"scenario {e.Scenario}, step {e.Number}: {PayerActionText.Of(e.Do)}",
        _ => null,
    };
}
