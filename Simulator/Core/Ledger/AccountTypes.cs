using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Principals;

namespace SeqrSandbox.Core.Ledger;

/// <summary>The types of account as calls name them. RESELLER is that of clients in the field.</summary>
public static class AccountTypes
{
    /// <summary>A reseller's own money, from which it tops up and transfers.</summary>
    public const string Reseller = "RESELLER";

    /// <summary>What payers paid a reseller for invoices.</summary>
    public const string Merchant = "MERCHANT";

    /// <summary>A payer's money.</summary>
    public const string Customer = "CUSTOMER";

    /// <summary>The type that is meant if a call names none.</summary>
    public static string Default(PrincipalKind kind) => kind == PrincipalKind.Payer ? Customer : Reseller;

    /// <summary>The types of account that a principal can have.</summary>
    public static string Of(PrincipalKind kind) => kind == PrincipalKind.Payer ? Customer : $"{Reseller} or {Merchant}";

    /// <summary>The account of a type; null if such a principal has none of it.</summary>
    public static AccountId? Find(PrincipalKey owner, string type, Currency currency) => (owner.Kind, type) switch
    {
        (PrincipalKind.Reseller, Reseller) => AccountId.Reseller(owner.Id, currency),
        (PrincipalKind.Reseller, Merchant) => AccountId.Merchant(owner.Id, currency),
        (PrincipalKind.Payer, Customer) => AccountId.Payer(owner.Id, currency),
        _ => null,
    };

    /// <summary>The type of an account; null if it is of a kind that calls cannot name.</summary>
    public static string? Of(AccountId account) => account.Kind switch
    {
        AccountKind.Reseller => Reseller,
        AccountKind.Merchant => Merchant,
        AccountKind.Payer => Customer,
        _ => null,
    };
}
