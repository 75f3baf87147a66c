using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Ledger;

/// <summary>One entry of the books: an amount leaves one account and reaches another, so that all accounts always sum to zero.</summary>
public sealed record Movement(
    MovementKind Kind, AccountId From, AccountId To, Amount Amount, DateTimeOffset At, InvoiceReference? Invoice)
{
    /// <summary>The entry for a movement that an invoice's transition asked for.</summary>
    public static Movement For(Invoice invoice, Effect.MoveMoney move, DateTimeOffset at)
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

    public static Movement Deposit(string payerId, Amount amount, DateTimeOffset at) => new(
        MovementKind.Deposit,
        AccountId.Bank(amount.Currency),
        AccountId.Payer(payerId, amount.Currency),
        amount,
        at,
        null);
}
