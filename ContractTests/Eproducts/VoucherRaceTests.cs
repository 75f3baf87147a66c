using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Ledger;

namespace SeqrSandbox.ContractTests.Eproducts;

/// <summary>Whatever comes at the same time, a voucher is sold once.</summary>
public abstract class VoucherRaceTests(SimulatorUnderTest simulator) : EproductsTests(simulator)
{
    private const int Tills = 20;

    [Fact]
    public async Task Of_twenty_who_buy_one_reservation_one_gets_it()
    {
        var reservation = await Till.Reserve("sku:20010");
        var before = await Sold();

        var answers = await Task.WhenAll(Enumerable.Range(0, Tills).Select(_ => Till.Buy(reservation)));

        var bought = Assert.Single(answers, answer => answer.Code == 0);
        Assert.All(answers.Where(answer => answer != bought), answer => Assert.Equal(78, answer.Code));
        Assert.Equal(before + 25_000, await Sold());
    }

    [Fact]
    public async Task Of_buying_and_cancelling_at_once_one_happens()
    {
        var reservation = await Till.Reserve("sku:20010");

        var answers = await Task.WhenAll(Enumerable.Range(0, Tills).Select(
            number => number % 2 == 0 ? Till.Buy(reservation) : Till.CancelReservation(reservation)));

        Assert.Equal([0, .. Enumerable.Repeat(78, Tills - 1)], answers.Select(answer => answer.Code).Order());
    }

    [Fact]
    public async Task Of_twenty_who_cancel_one_sale_one_gets_the_money_back()
    {
        var before = await Sold();
        var sale = await Till.Sell("sku:20010");

        var answers = await Task.WhenAll(Enumerable.Range(0, Tills).Select(_ => Till.CancelSale(sale)));

        Assert.Equal([0, .. Enumerable.Repeat(78, Tills - 1)], answers.Select(answer => answer.Code).Order());
        Assert.Equal(before, await Sold());
    }

    [Fact]
    public async Task Twenty_who_reserve_at_once_get_different_vouchers()
    {
        var reservations = await Task.WhenAll(Enumerable.Range(0, Tills).Select(_ => Till.Reserve()));

        Assert.Distinct(reservations);
        var bought = await Task.WhenAll(reservations.Select(reservation => Till.Buy(reservation)));
        Assert.Distinct(bought.Select(answer => (string?)answer.Return.Element("voucher")!.Element("code")));
        Assert.Equal(0, (await Simulator.Sandbox.Store.ListAccounts(null, null)).Sum(account => account.Minor));
    }

    private async Task<long> Sold() =>
        await Simulator.Sandbox.Store.Balance(AccountId.Supplier("Presentbutiken", Core.Money.Currency.Of("SEK"))) ?? 0;
}

public sealed class VoucherRacesInMemory(InMemorySimulator simulator) : VoucherRaceTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class VoucherRacesOverKestrel(KestrelSimulator simulator) : VoucherRaceTests(simulator), IClassFixture<KestrelSimulator>;
