using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Principals;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks.Principals;

/// <summary>
/// The accounts of payers and resellers as calls see them. Each is opened with the same deposit when money first moves on it; until then
/// it is shown with that deposit.
/// </summary>
public static class MoneyAccounts
{
    /// <summary>What a reseller has paid in advance in each currency at first, in whole units.</summary>
    public const decimal OpeningBalance = 100_000m;

    /// <summary>The currency of an account that is shown before any was used.</summary>
    public static Currency Home { get; } = Currency.Of("SEK");

    /// <summary>The deposit that opens an account; null if it begins with nothing.</summary>
    public static Movement? Opening(AccountId account, DateTimeOffset at) => account.Kind switch
    {
        AccountKind.Payer => PayerAccounts.Opening(account.Owner, account.Currency, at),
        AccountKind.Reseller => Movement.Deposit(account, Amount.Of(OpeningBalance, account.Currency), at),
        _ => null,
    };

    /// <summary>Whether a caller may see an owner's accounts: those of its own reseller, and payers'.</summary>
    public static bool AreSeenBy(Caller caller, Principal owner) =>
        owner.Key.Kind == PrincipalKind.Payer || owner.Key.Id == caller.Reseller.Id;

    /// <summary>What can be taken from an account.</summary>
    public static async ValueTask<Amount> Balance(IStore store, AccountId account) => Amount.OfMinor(
        await store.Balance(account) ?? Opening(account, DateTimeOffset.UnixEpoch)?.Amount.Minor ?? 0, account.Currency);

    /// <summary>One account with what it holds.</summary>
    public static async ValueTask<HeldAccount> Hold(IStore store, AccountId account) =>
        HeldAccount.Of(account, await Balance(store, account));

    /// <summary>All accounts of a principal: its default one in the home currency, every other one used, and a payer's phone.</summary>
    public static async ValueTask<IReadOnlyList<HeldAccount>> List(IStore store, Principal principal)
    {
        var home = AccountTypes.Find(principal.Key, AccountTypes.Default(principal.Key.Kind), Home)!;
        List<HeldAccount> held = [await Hold(store, home)];
        foreach (var (account, minor) in await store.ListAccounts(null, principal.Key.Id))
        {
            if (account != home && AccountTypes.Of(account) is { } type && AccountTypes.Find(
                principal.Key, type, account.Currency) == account)
                held.Add(HeldAccount.Of(account, Amount.OfMinor(minor, account.Currency)));
        }

        if (principal.Key.Kind == PrincipalKind.Payer)
            held.AddRange(
                (await store.SumTopups(principal.Key.Id)).Select(sum => HeldAccount.OfPhone(principal, sum.AccountType, sum.Sum)));
        return held;
    }
}

/// <summary>An account with what it holds.</summary>
/// <param name="Description">For people.</param>
/// <param name="TypeId">Its type as calls name it.</param>
/// <param name="AccountId">Its id: its owner's id, or a phone number.</param>
/// <param name="Balance">What it holds.</param>
public sealed record HeldAccount(string Description, string TypeId, string AccountId, Amount Balance)
{
    public static HeldAccount Of(AccountId account, Amount balance) => new(
        account.Kind switch
        {
            AccountKind.Reseller => "Paid in advance",
            AccountKind.Merchant => "Paid by payers",
            _ => "Money to spend",
        },
        AccountTypes.Of(account) ?? throw new ArgumentException("No call can name the account.", nameof(account)),
        account.Owner,
        balance);

    /// <summary>What a phone was topped up with. Nothing is known of what was used since.</summary>
    public static HeldAccount OfPhone(Principal owner, string type, Amount sum) => new(
        type == SeededProducts.Airtime ? "Topped up airtime" : "Topped up", type, owner.Msisdn ?? "", sum);
}

/// <summary>A principal with the accounts that the caller may see.</summary>
public sealed record PrincipalWithAccounts(Principal Principal, IReadOnlyList<HeldAccount> Accounts);
