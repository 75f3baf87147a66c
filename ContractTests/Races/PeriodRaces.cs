using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Reports;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Races;

/// <summary>Marks at one moment with each other and with payments: every payment is in exactly one period.</summary>
public sealed class PeriodRaces(ITestOutputHelper output) : Race(output)
{
    [Fact]
    public Task Periods_follow_one_another_and_each_payment_is_in_one_of_them() => Repeat(async seed =>
    {
        var till = await World.Till();
        var before = await World.Store.FindLastPeriod(World.User.Reseller.Id, null);
        var scanned = await World.Scanned(till);

        var marked = World.Turns.Run<Period?>(
            seed,
            async () => (await World.Reports.Mark(World.User, [])).Value,
            async () => (await World.Reports.Mark(World.User, [])).Value,
            async () =>
            {
                await World.Payers.Confirm(TestSandbox.Payer, null, DebitOutcome.Paid, scanned.Reference);
                return null;
            },
            async () => (await World.Reports.Mark(till, [])).Value);
        var last = (await World.Reports.Mark(World.User, [])).Value!;

        Period[] shop = [.. marked[..2].OfType<Period>().OrderBy(period => period.Id.Value), last];
        Assert.Equal([before?.Id, shop[0].Id, shop[1].Id], shop.Select(period => period.After));
        var paid = (await World.Now(scanned)).Payment!.ErsReference;
        List<Period> holding = [];
        foreach (var period in shop)
            holding.AddRange((await World.Store.ListPayments(period)).Where(payment => payment.ErsReference == paid).Select(_ => period));
        Assert.Single(holding);
        Assert.Null(marked[3]!.After);
    });
}
