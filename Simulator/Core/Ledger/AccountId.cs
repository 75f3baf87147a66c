using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Ledger;

/// <summary>One account: an owner has one per currency. A payer's reservations have an account of their own.</summary>
public sealed record AccountId(AccountKind Kind, string Owner, Currency Currency)
{
    public static AccountId Bank(Currency currency) => new(AccountKind.Bank, "", currency);

    public static AccountId Payer(string payerId, Currency currency) => new(AccountKind.Payer, payerId, currency);

    public static AccountId Reservation(string payerId, Currency currency) => new(AccountKind.Reservation, payerId, currency);

    public static AccountId Merchant(string resellerId, Currency currency) => new(AccountKind.Merchant, resellerId, currency);
}

/// <summary>
/// The kind of an account's owner. Payers' money comes from the bank, whose balance is never above zero.
/// </summary>
public enum AccountKind
{
    Bank,
    Payer,
    Reservation,
    Merchant,
}
