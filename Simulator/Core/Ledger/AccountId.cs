using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Ledger;

/// <summary>One account: an owner has one a currency. Reservations are kept apart, one account a payer.</summary>
public sealed record AccountId(AccountKind Kind, string Owner, Currency Currency)
{
    public static AccountId Bank(Currency currency) => new(AccountKind.Bank, "", currency);

    public static AccountId Payer(string payerId, Currency currency) => new(AccountKind.Payer, payerId, currency);

    public static AccountId Reservation(string payerId, Currency currency) => new(AccountKind.Reservation, payerId, currency);

    public static AccountId Merchant(string resellerId, Currency currency) => new(AccountKind.Merchant, resellerId, currency);
}

/// <summary>Whose money an account holds. The bank is where payers' money comes from: its balance is never above zero.</summary>
public enum AccountKind
{
    Bank,
    Payer,
    Reservation,
    Merchant,
}
