using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.Core.Desks;

/// <summary>A payer's money: one account per currency, opened with the same deposit when it is first needed.</summary>
public static class PayerAccounts
{
    /// <summary>What a payer has in each currency at first, in whole units.</summary>
    public const decimal OpeningBalance = 1_000_000m;

    /// <summary>The currency in which every payer has an account.</summary>
    private static readonly Currency Home = Currency.Of("SEK");

    public static Movement Opening(string payerId, Currency currency, DateTimeOffset at) =>
        Movement.Deposit(payerId, Amount.Of(OpeningBalance, currency), at);

    /// <summary>A payer's balance and reserved amount, in the home currency and every other one used.</summary>
    public static async ValueTask<IReadOnlyList<PayerAccount>> List(IStore store, string payerId)
    {
        var accounts = await store.ListAccounts(null, payerId);
        var reserved = accounts.Where(held => held.Account.Kind == AccountKind.Reservation)
            .ToDictionary(held => held.Account.Currency, held => held.Minor);
        var opened = accounts.Where(held => held.Account.Kind == AccountKind.Payer).Select(held => new PayerAccount(
            Amount.OfMinor(held.Minor, held.Account.Currency),
            Amount.OfMinor(reserved.GetValueOrDefault(held.Account.Currency), held.Account.Currency))).ToList();
        if (!opened.Exists(account => account.Balance.Currency == Home))
            opened.Insert(0, new(Amount.Of(OpeningBalance, Home), Amount.Of(0, Home)));
        return opened;
    }

    public static async ValueTask<long> ReadBalance(IStore store, Payer payer, Currency currency, DateTimeOffset at)
    {
        var account = AccountId.Payer(payer.Id, currency);
        var balance = await Race.Run<long>(async () =>
        {
            if (await store.Balance(account) is { } minor)
                return minor;
            await store.Save(new() { Openings = [Opening(payer.Id, currency, at)] });
            return null;
        });
        return balance.Value;
    }
}
