using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Ledger;

/// <summary>
/// One entry of the books: an amount moves from one account to another, so all accounts always sum to zero.
/// </summary>
public sealed record Movement(
    MovementKind Kind, AccountId From, AccountId To, Amount Amount, DateTimeOffset At, InvoiceReference? Invoice)
{
    public static Movement Deposit(string payerId, Amount amount, DateTimeOffset at) => new(
        MovementKind.Deposit,
        AccountId.Bank(amount.Currency),
        AccountId.Payer(payerId, amount.Currency),
        amount,
        at,
        null);
}

/// <summary>Why money moves. The two accounts follow from it: see <see cref="Movement"/>.</summary>
public enum MovementKind
{
    /// <summary>Bank to payer: the money a payer starts with.</summary>
    Deposit,

    /// <summary>Payer to merchant.</summary>
    Debit,

    /// <summary>Payer to reservation.</summary>
    Reserve,

    /// <summary>Reservation to payer.</summary>
    Release,

    /// <summary>Reservation to merchant.</summary>
    Capture,

    /// <summary>Merchant to payer, because the payment was not acknowledged.</summary>
    Reverse,

    /// <summary>Merchant to payer, because the merchant gives money back.</summary>
    Refund,
}
