using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>Money on accounts: never below zero, never lost.</summary>
public abstract class Accounts(Engine engine) : StoreTest(engine)
{
    [Fact]
    public async Task No_account_but_the_banks_falls_below_zero()
    {
        await Store.Save(new() { Openings = [Movement.Deposit("anna", Given.Kronor(100m), Given.Noon)] });

        Assert.False(await Store.Save(new() { Movements = [Pay(100.01m)] }));
        Assert.True(await Store.Save(new() { Movements = [Pay(100m)] }));
        Assert.False(await Store.Save(new() { Movements = [Pay(0.01m)] }));
        Assert.False(await Store.Save(new() { Movements = [Pay(0.01m) with { From = AccountId.Payer("nobody", Currency.Of("SEK")) }] }));
        Assert.Equal("Bank//SEK=-10000 Merchant/shop/SEK=10000 Payer/anna/SEK=0", await Books());
    }

    [Fact]
    public async Task An_account_is_opened_once()
    {
        var deposit = Movement.Deposit("anna", Given.Kronor(100m), Given.Noon);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.Save(new() { Openings = [deposit] }).AsTask()));

        Assert.Equal("Bank//SEK=-10000 Payer/anna/SEK=10000", await Books());
        Assert.Equal([(deposit.To, 10_000L)], await Store.ListAccounts(AccountKind.Payer, "anna"));
        Assert.Empty(await Store.ListAccounts(AccountKind.Payer, "bo"));
    }

    [Fact]
    public async Task All_accounts_sum_to_zero_after_any_movements()
    {
        var random = new Random(1);
        var sek = Currency.Of("SEK");
        AccountId[] accounts =
            [AccountId.Bank(sek), AccountId.Payer("anna", sek), AccountId.Reservation("anna", sek), AccountId.Merchant("shop", sek)];
        var movements = Enumerable.Range(0, 500).Select(_ =>
        {
            var pair = random.GetItems(accounts, 2);
            return new Movement(MovementKind.Debit, pair[0], pair[1], Amount.OfMinor(random.Next(1, 5_000), sek), Given.Noon, null);
        });

        var saved = await Task.WhenAll(movements.Select(movement => Store.Save(new() { Movements = [movement] }).AsTask()));

        Assert.Contains(true, saved);
        Assert.Contains(false, saved);
        var all = await Store.ListAccounts(null, null);
        Assert.Equal(0, all.Sum(account => account.Minor));
        Assert.DoesNotContain(all, account => account.Minor < 0 && account.Account.Kind != AccountKind.Bank);
    }

    private static Movement Pay(decimal kronor) =>
        Bookkeeping.Entry(Given.Invoice(Phase.Paid), new(MovementKind.Debit, Given.Kronor(kronor)), Given.Noon);

    public sealed class InMemory() : Accounts(Engine.Memory);

    public sealed class InFile() : Accounts(Engine.File);

    public sealed class InPostgres() : Accounts(Engine.Postgres);
}
