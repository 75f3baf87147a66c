using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sqlite;
using static SeqrSandbox.ContractTests.Scenarios.Library;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>A plan under a clock that stands, moves on, or finds the simulator gone.</summary>
public sealed class RestartTests
{
    private static readonly Scenario Scenario = Of("paid", Step(PayerAction.Scan, 5), Step(PayerAction.Confirm, 10)) with
    {
        Calls = [new() { On = InvoiceService.GetPaymentStatus, First = 3, Last = 3, Result = ResultCode.SystemBusy }],
    };

    [Fact]
    public async Task A_plan_goes_on_after_a_restart_though_the_library_forgot_it()
    {
        using var directory = new TemporaryDirectory();
        Invoice invoice;
        using (var database = SqliteDatabase.InDirectory(directory.Path))
        using (var before = await ScriptedWorld.Under(Scenario, database))
        {
            invoice = await before.Send();
            await before.Advance(6);
            Assert.Equal(["Issued", "Issued"], await before.Polls(invoice, 2));
        }

        using var reopened = SqliteDatabase.InDirectory(directory.Path);
        using var after = new ScriptedWorld(await TestSandbox.Open(database: reopened));
        Assert.Equal(["SYSTEM_BUSY", "Issued"], await after.Polls(invoice, 2));
        await after.Advance(9);

        Assert.Equal("Paid", await after.Poll(invoice));
        Assert.Equal(
            ["ScenarioChosen", "Sent", "StepTaken", "Scanned", "StepTaken", "Confirmed", "DebitSucceeded", "StatusAsked"],
            (await after.Given.Sandbox.Store.ListHistory(invoice.Reference)).Select(entry => entry.Event));
    }

    [Fact]
    public async Task A_frozen_clock_takes_no_step_and_an_advance_takes_them_in_order()
    {
        using var given = await ScriptedWorld.Under(Scenario with { Calls = [] });
        await given.Given.Sandbox.FreezeClock();
        var first = await given.Send();
        await given.Advance(2);
        var second = await given.Send();
        given.Given.Wall.Advance(TimeSpan.FromHours(1));
        Assert.Equal("Issued", await given.Poll(first));

        await given.Advance(15);

        Assert.Equal(
            ["5 first", "7 second", "15 first", "17 second"],
            (await Steps(given, first, "first")).Concat(await Steps(given, second, "second"))
                .OrderBy(step => double.Parse(step.Split(' ')[0])));
        Assert.Equal((Phase.Paid, Phase.Paid), ((await given.Now(first)).Phase, (await given.Now(second)).Phase));
    }

    [Fact]
    public async Task Steps_that_fell_due_while_nobody_looked_are_dated_to_their_instants()
    {
        using var given = await ScriptedWorld.Under(Scenario with { Calls = [] });
        var invoice = await given.Send();
        given.Given.Wall.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal("Paid", await given.Poll(invoice));

        Assert.Equal(["5 paid", "15 paid"], await Steps(given, invoice, "paid"));
    }

    [Fact]
    public async Task A_running_simulator_takes_the_steps_by_itself()
    {
        using var given = await ScriptedWorld.Under(Scenario);
        var invoice = await given.Send();
        using var stop = new CancellationTokenSource();
        var running = given.Given.Sandbox.Due.Run(stop.Token);

        await Eventually.Holds(
            async () =>
            {
                given.Given.Wall.Advance(TimeSpan.FromSeconds(1));
                given.Given.Sandbox.Due.Wake();
                return (await given.Now(invoice)).Payment is not null;
            },
            "the payer of the scenario paid");

        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task A_reset_forgets_what_was_counted()
    {
        using var given = await ScriptedWorld.Open(Of("once", Step(PayerAction.Scan)) with { Match = new() { Times = 1 } });
        Assert.NotNull((await given.Send()).Plan);
        Assert.Null((await given.Send()).Plan);

        await given.Given.Sandbox.Reset();

        Assert.NotNull((await given.Send()).Plan);
    }

    private static async Task<IEnumerable<string>> Steps(ScriptedWorld given, Invoice invoice, string name) =>
        (await given.Given.Sandbox.Store.ListHistory(invoice.Reference))
        .Where(entry => entry.Event == "StepTaken")
        .Select(entry => $"{(entry.At - Given.Noon).TotalSeconds} {name}");
}
