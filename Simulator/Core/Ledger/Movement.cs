using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Ledger;

/// <summary>
/// One entry of the books: an amount moves from one account to another, so all accounts always sum to zero.
/// </summary>
public sealed record Movement(
    MovementKind Kind, AccountId From, AccountId To, Amount Amount, DateTimeOffset At, InvoiceReference? Invoice)
{
    /// <summary>The reference of the transfer, top-up or purchase that it belongs to; null for what an invoice moves.</summary>
    public ErsReference? Order { get; init; }

    public static Movement Deposit(AccountId to, Amount amount, DateTimeOffset at) => new(
        MovementKind.Deposit, AccountId.Bank(amount.Currency), to, amount, at, null);

    public static Movement Deposit(string payerId, Amount amount, DateTimeOffset at) =>
        Deposit(AccountId.Payer(payerId, amount.Currency), amount, at);
}

/// <summary>Why money moves. The two accounts follow from it: see <see cref="Movement"/>.</summary>
public enum MovementKind
{
    /// <summary>Bank to payer or reseller: the money it starts with.</summary>
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

    /// <summary>From one payer or reseller to another.</summary>
    Transfer,

    /// <summary>From a payer or reseller to a top-up product.</summary>
    Topup,

    /// <summary>From a payer or reseller to goods.</summary>
    Purchase,

    /// <summary>Reseller to the supplier.</summary>
    VoucherSale,

    /// <summary>Supplier to reseller, because the sale was canceled.</summary>
    VoucherReversal,
}
