using Microsoft.Extensions.DependencyInjection;
using Reference.Client;
using Reference.Client.Reconciliation;
using Reference.Client.Tills;
using SeqrSandbox.ContractTests.Endpoints;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Payers;

namespace SeqrSandbox.ContractTests.Flows;

/// <summary>A shop's day through the reference client: its own books and SEQR's reports agree to the öre.</summary>
public sealed class ShopDayFlowTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    private const int Tills = 5;
    private const int SalesOfATill = 160;
    private const int RefundsOfATill = 40;
    private const string Payer = PayerRegistry.DefaultPayerId;

    private static readonly SeqrCredentials Reseller = SeqrCredentials.ForResellerUser(
        GivenCredentials.Current.Reseller, GivenCredentials.Current.UserPassword, GivenCredentials.Current.User);

    [Fact]
    public async Task A_thousand_sales_and_refunds_on_five_tills_reconcile_to_zero_difference_in_all_reports()
    {
        using var records = new TemporaryDirectory();
        await using var services = Shop(records.Path);
        var office = services.GetRequiredService<TillOffice>();
        var periods = services.GetRequiredService<PeriodDesk>();
        // What an endpoint sold before is of the day before.
        await periods.CloseAsync(PeriodScope.OfTheShop(Reseller));
        var tills = new List<Till>();
        for (var number = 1; number <= Tills; number++)
            tills.Add(await office.RegisterAsync($"till-{number}", $"Till {number}"));

        await Task.WhenAll(tills.Select((till, number) => Work(office, till, new Random(number))));

        await AssertReconciled(
            periods,
            PeriodScope.OfTheShop(Reseller),
            reports: 5,
            sales: Tills * SalesOfATill,
            refunds: Tills * RefundsOfATill);
        foreach (var till in tills)
            await AssertReconciled(periods, PeriodScope.Of(till), reports: 2, SalesOfATill, RefundsOfATill);
    }

    /// <summary>A till's day: two cashiers, sales of all sizes, and some brought back in part or whole.</summary>
    private async Task Work(TillOffice office, Till till, Random random)
    {
        var register = await office.OpenAsync(till.Id);
        for (var number = 1; number <= SalesOfATill; number++)
        {
            var cashier = random.Next(2) == 0 ? "Alice" : "Bob";
            var price = new Money(random.Next(1, 100_000) / 100m, "SEK");
            var sale = await register.BillAsync(new Purchase($"{till.Id}-{number}", "Goods", price) { CashierId = cashier });
            await Pay(sale.InvoiceReference!);
            sale = (await register.PollAsync(sale.Id)).Bill;
            Assert.Equal(SaleState.Paid, sale.State);
            if (number % (SalesOfATill / RefundsOfATill) == 0)
            {
                var back = random.Next(2) == 0 ? price : new Money(Math.Max(0.01m, Math.Floor(price.Value * 50) / 100), "SEK");
                Assert.Equal(RefundState.Done, (await register.RefundAsync(sale.Id, "back", back, cashier)).State);
            }
        }
    }

    private async Task Pay(string reference)
    {
        Assert.True(await simulator.Backstage.Scan(Payer, $"R{reference}"));
        Assert.True(await simulator.Backstage.Confirm(Payer, reference));
    }

    private async Task AssertReconciled(PeriodDesk periods, PeriodScope scope, int reports, int sales, int refunds)
    {
        var closed = (await periods.CloseAsync(scope)).Value!;
        await simulator.Backstage.AdvanceClock(TimeSpan.FromSeconds(3));
        var reconciled = await periods.ReconcileAsync(closed);
        Assert.Equal(reports, reconciled.Reports.Count);
        Assert.All(
            reconciled.Reports,
            report => Assert.True(report.Agrees, $"{report.Kind.Name} differs: {string.Join("; ", report.Differences)}"));
        Assert.All(reconciled.Sums, sum => Assert.Equal(0, sum.Difference.Value));
        var totals = Assert.Single(reconciled.Reports[0].Lines);
        Assert.Equal((sales, refunds), (totals.Seqr.SalesCount, totals.Seqr.RefundCount));
    }

    private ServiceProvider Shop(string directory) => new ServiceCollection()
        .AddLogging()
        .AddSeqrClient(seqr =>
        {
            seqr.Endpoint = simulator.Soap;
            seqr.Credentials = SeqrCredentials.ForTerminal(GivenCredentials.Current.Terminal, GivenCredentials.Current.TerminalPassword);
            seqr.ClientId = "Flow tests";
        })
        .AddSeqrTills(tills => (tills.Reseller, tills.Directory) = (Reseller, directory))
        .BuildServiceProvider();
}
