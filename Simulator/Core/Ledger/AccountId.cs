using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Ledger;

/// <summary>One account: an owner has one per currency. A payer's reservations have an account of their own.</summary>
public sealed record AccountId(AccountKind Kind, string Owner, Currency Currency)
{
    public static AccountId Bank(Currency currency) => new(AccountKind.Bank, "", currency);

    public static AccountId Payer(string payerId, Currency currency) => new(AccountKind.Payer, payerId, currency);

    public static AccountId Reservation(string payerId, Currency currency) => new(AccountKind.Reservation, payerId, currency);

    /// <summary>What a reseller has paid in advance, for top-ups, transfers and vouchers.</summary>
    public static AccountId Reseller(string resellerId, Currency currency) => new(AccountKind.Reseller, resellerId, currency);

    /// <summary>What was paid for a product.</summary>
    public static AccountId Product(string productId, Currency currency) => new(AccountKind.Product, productId, currency);

    public static AccountId Merchant(string resellerId, Currency currency) => new(AccountKind.Merchant, resellerId, currency);

    public static AccountId Supplier(string name, Currency currency) => new(AccountKind.Supplier, name, currency);
}

/// <summary>
/// The kind of an account's owner. Payers' and resellers' money comes from the bank, whose balance is never above zero.
/// </summary>
public enum AccountKind
{
    Bank,
    Payer,
    Reservation,

    /// <summary>What payers paid a reseller for invoices.</summary>
    Merchant,

    /// <summary>A reseller's money from which it tops up and transfers, and which pays for the vouchers that it sells.</summary>
    Reseller,

    /// <summary>What was paid for a product of SEQR.</summary>
    Product,

    /// <summary>The company whose vouchers are sold.</summary>
    Supplier,
}
