using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Races;

/// <summary>Merchants, payers and the clock all at once, in real parallel: whatever happens, the books and the bills stay sound.</summary>
public sealed class MixtureTests(ITestOutputHelper output)
{
    private const int Days = 15;
    private const int Actors = 6;
    private const int Actions = 80;

    [Fact]
    public async Task Whatever_merchants_payers_and_the_clock_do_at_once_everything_adds_up()
    {
        List<(string Action, ResultCode Code)> happened = [];
        for (var seed = 0; seed < Days; seed++)
        {
            using var given = await TestSandbox.Open();
            var street = await Street.Open(given);
            var actors = Enumerable.Range(0, Actors).Select(i => new Actor(street, new((seed * Actors) + i))).ToList();
            await Task.WhenAll(actors.Select(actor => Task.Run(() => actor.Act(Actions))));
            happened.AddRange(actors.SelectMany(actor => actor.Happened));

            await given.Sandbox.AdvanceClock(TimeSpan.FromHours(3));
            await Soundness.Check(given);
            await CheckPeriods(given, street.User);
        }

        var seen = happened.CountBy(call => call).OrderBy(call => $"{call.Key}")
            .Select(call => $"{call.Key.Action} {call.Key.Code}: {call.Value}").ToList();
        output.WriteLine($"{happened.Count} calls of {Actors} at once in {Days} sandboxes; {string.Join(", ", seen)}");
        Assert.DoesNotContain(happened, call => call.Code == ResultCode.SystemError && call.Action != nameof(InvoiceDesk.Update));
        Assert.All(happened.GroupBy(call => call.Action), action => Assert.Contains(action, call => call.Code == ResultCode.Success));
    }

    [Fact]
    public async Task As_many_of_a_hundred_concurrent_refunds_succeed_as_fit()
    {
        var random = new Random(1);
        for (var seed = 0; seed < 20; seed++)
        {
            using var given = await TestSandbox.Open();
            var paid = await given.Pay(await given.Send(100m));
            await given.Sandbox.Invoices.AskStatus(given.Caller, paid.Reference.Value);
            var kronor = random.Next(1, 40);

            var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await given.Sandbox.Invoices.Refund(
                given.Caller, paid.Payment!.ErsReference.Value, new() { Total = new("SEK", kronor) }))));

            Assert.Equal(100 / kronor, outcomes.Count(outcome => outcome.Succeeded));
            Assert.Equal(100 / kronor * kronor * 100, (await given.Stored(paid)).RefundedMinor);
            await Soundness.Check(given);
        }
    }

    /// <summary>Consecutive periods of the shop and of each terminal hold every payment once, and add up to all of them.</summary>
    private static async Task CheckPeriods(TestSandbox given, Caller user)
    {
        await given.Sandbox.Reports.Mark(user, []);
        var store = given.Sandbox.Store;
        List<string> inPeriods = [];
        var total = 0L;
        for (var period = await store.FindLastPeriod(user.Reseller.Id, null); period is not null; period = await Before(period))
        {
            inPeriods.AddRange((await store.ListPayments(period)).Select(payment => payment.ErsReference.Value));
            total += (await store.SumPayments(period, ReportRows.Total)).Sum(row => row.SalesMinor - row.RefundMinor);
        }

        var all = await given.Database.All(
            "SELECT ers_reference, minor FROM payments WHERE reversed = 0 ORDER BY 1",
            row => (Reference: row.GetString(0), Minor: row.GetInt64(1)));
        Assert.Equal(all.Select(payment => payment.Reference), inPeriods.Order(StringComparer.Ordinal));
        Assert.Equal(all.Sum(payment => payment.Minor), total);

        async ValueTask<Period?> Before(Period period) => period.After is { } id ? await store.FindPeriod(id) : null;
    }
}
