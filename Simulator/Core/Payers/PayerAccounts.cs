using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Storage;

namespace SeqrSandbox.Core.Payers;

/// <summary>A payer's money: an account a currency, opened with the same deposit when it is first needed.</summary>
public static class PayerAccounts
{
    /// <summary>What a payer has in each currency before spending any of it, in whole units.</summary>
    public const decimal OpeningBalance = 1_000_000m;

    public static Movement Opening(string payerId, Currency currency, DateTimeOffset at) =>
        Movement.Deposit(payerId, Amount.Of(OpeningBalance, currency), at);

    public static async ValueTask<long> BalanceOf(IStore store, Payer payer, Currency currency, DateTimeOffset at)
    {
        var account = AccountId.Payer(payer.Id, currency);
        while (true)
        {
            if (await store.Balance(account) is { } minor)
                return minor;
            await store.Save(new() { Openings = [Opening(payer.Id, currency, at)] });
        }
    }
}
