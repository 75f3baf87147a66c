using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using static SeqrSandbox.ContractTests.Scenarios.Library;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>The choice of an invoice's scenario, and its reason in the history.</summary>
public sealed class SelectionTests
{
    private static readonly PayerStep Someday = Step(PayerAction.Scan, 3600);

    [Fact]
    public async Task The_one_named_counts_before_the_newest_that_matches_and_that_before_the_default()
    {
        using var given = await ScriptedWorld.Open(
            Of("newer", Someday) with { Match = new() { Amount = new(100m, true, null, false) } },
            Of("older", Someday) with { Match = new() },
            Of("named", Someday));

        Assert.Equal("scenario named, named in the call", await Chosen(given, "named"));
        Assert.Equal("scenario newer, matches the invoice", await Chosen(given, kronor: 100m));
        Assert.Equal("scenario older, matches the invoice", await Chosen(given, kronor: 99m));
        Assert.Equal("scenario manual, named in the call", await Chosen(given, "manual"));
    }

    [Fact]
    public async Task An_invoice_on_its_ordinary_course_has_no_plan_and_nothing_to_tell()
    {
        using var given = await ScriptedWorld.Open(Of("named", Someday));

        var invoice = await given.Send();

        Assert.Null(invoice.Plan);
        Assert.Equal(["0 Sent (100.00 SEK)"], await given.History(invoice));
    }

    [Fact]
    public async Task An_unknown_name_is_told_and_otherwise_as_none()
    {
        using var given = await ScriptedWorld.Open(Of("older", Someday) with { Match = new() { Title = new("shoes") } });

        var matching = await given.Send("nobodys", title: "shoes");
        var ordinary = await given.Send("nobodys");

        Assert.Equal(
            [
                "0 ScenarioUnknown (scenario nobodys, named in the call, is not known)",
                "0 ScenarioChosen (scenario older, matches the invoice)", "0 Sent (100.00 SEK)"
            ],
            await given.History(matching));
        Assert.Equal("0 ScenarioChosen (scenario manual, is the default)", (await given.History(ordinary))[1]);
    }

    [Theory]
    [InlineData("terminal", true)]
    [InlineData("nobody", false)]
    [InlineData("amount", false)]
    [InlineData("currency", false)]
    [InlineData("title", false)]
    [InlineData("id", false)]
    public async Task All_of_a_match_must_hold(string off, bool takes)
    {
        var match = new ScenarioMatch
        {
            Terminal = new(off == "nobody" ? "nobody" : "public_test_*"),
            Amount = off == "amount" ? new(100m, false, null, false) : new(100m, true, 100m, true),
            Currency = Currency.Of(off == "currency" ? "EUR" : "SEK"),
            Title = new(off == "title" ? "/boots/" : "*SHOES*"),
            ClientInvoiceId = new(off == "id" ? "B-*" : "A-*"),
        };
        using var given = await ScriptedWorld.Open(Of("matching", Someday) with { Match = match });

        var invoice = await given.Send(title: "Two shoes", clientInvoiceId: "A-1");

        Assert.Equal(takes, invoice.Plan is not null);
    }

    [Fact]
    public async Task A_match_never_takes_what_the_invoice_does_not_say()
    {
        using var given = await ScriptedWorld.Open(Of("matching", Someday) with { Match = new() { Title = new("*") } });

        Assert.Null((await given.Send()).Plan);
    }

    [Fact]
    public async Task Only_the_given_number_of_invoices_is_taken_however_many_are_sent_at_once()
    {
        using var given = await ScriptedWorld.Open(
            Of("thrice", Someday) with { Match = new() { Times = 3 } },
            Of("twice", Someday) with { Match = new() { Times = 2 } },
            Of("others", Someday) with { Match = new() });

        var invoices = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => given.Send())));

        Assert.Equal(
            ["others 35", "thrice 3", "twice 2"],
            invoices.CountBy(invoice => invoice.Plan!.Scenario.Name).Select(taken => $"{taken.Key} {taken.Value}").Order());
        Assert.Equal(3, await given.Given.Sandbox.Store.CountUses("thrice"));
    }

    [Fact]
    public async Task A_call_that_names_a_scenario_gets_it_even_after_its_last_use()
    {
        using var given = await ScriptedWorld.Open(Of("once", Someday) with { Match = new() { Times = 1 } });

        Assert.Equal("once", (await given.Send()).Plan!.Scenario.Name);
        Assert.Null((await given.Send()).Plan);
        Assert.Equal("once", (await given.Send("once")).Plan!.Scenario.Name);
    }

    [Fact]
    public async Task A_scenario_whose_uses_are_not_counted_has_the_same_seed_each_time()
    {
        using var given = await ScriptedWorld.Under(Of("counted", Someday) with { Match = new() { Times = 9 } });
        var first = await given.Send();
        given.Given.Sandbox.Scenarios = new Library(Of("counted", Someday));

        Assert.Equal(first.Plan!.Seed, (await given.Send()).Plan!.Seed);
        Assert.Equal(first.Plan.Seed, (await given.Send()).Plan!.Seed);
    }

    [Theory]
    [InlineData("paid", 1)]
    [InlineData("busy", 0)]
    public async Task Payers_are_made_for_an_invoice_whose_scenario_has_steps(string scenario, int times)
    {
        using var given = await ScriptedWorld.Open();
        var library = new Library(Of("paid", Someday), Of("busy") with { Calls = [new() { Result = ResultCode.SystemBusy }] });
        var made = 0;
        var desk = new ScenarioDesk(given.Given.Sandbox.Store, () => library, 1, () => Task.FromResult(++made));

        var (invoice, _) = await desk.Begin(Given.Invoice(Phase.Issued), scenario);

        Assert.Equal((scenario, times), (invoice.Plan?.Scenario.Name, made));
    }

    [Fact]
    public async Task An_invoice_keeps_its_scenario_when_the_library_changes()
    {
        using var given = await ScriptedWorld.Under(Of("before", Step(PayerAction.Scan), Step(PayerAction.Confirm, 5)));
        var invoice = await given.Send();
        given.Given.Sandbox.Scenarios = new Library(Of("after", Step(PayerAction.Scan), Step(PayerAction.Cancel)));

        await given.Advance(5);

        Assert.Equal(Phase.Paid, (await given.Now(invoice)).Phase);
    }

    private static async Task<string> Chosen(ScriptedWorld given, string? name = null, decimal kronor = 100m)
    {
        var invoice = await given.Send(name, kronor);
        return (await given.Given.Sandbox.Store.ListHistory(invoice.Reference))[0].Detail!;
    }
}
