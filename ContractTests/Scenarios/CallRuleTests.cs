using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using static SeqrSandbox.ContractTests.Scenarios.Library;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>What a scenario makes of the merchant's calls.</summary>
public sealed class CallRuleTests
{
    private static readonly CallRule Busy = new() { Result = ResultCode.SystemBusy };

    private static readonly Fault Delay = new() { Kind = FaultKind.Delay, For = DurationRange.Exactly(TimeSpan.FromSeconds(1)), CarriedOut = true };

    [Fact]
    public async Task The_first_rule_that_applies_counts_for_as_many_calls_as_it_says()
    {
        using var given = await ScriptedWorld.Under(With(
            Busy with { On = Operation.GetPaymentStatus, Last = 2 },
            new() { On = Operation.GetPaymentStatus, First = 2, Last = 3, Result = ResultCode.ServiceUnavailable }));
        var invoice = await given.Send();

        Assert.Equal(["SYSTEM_BUSY", "SYSTEM_BUSY", "SERVICE_UNAVAILABLE", "Issued", "Issued"], await given.Polls(invoice, 5));
    }

    [Fact]
    public async Task Calls_are_counted_for_each_invoice_and_operation()
    {
        using var given = await ScriptedWorld.Under(With(Busy with { Last = 1 }));
        var (one, other) = (await given.Send(), await given.Send());

        Assert.Equal(["SYSTEM_BUSY", "Issued"], await given.Polls(one, 2));
        Assert.Equal(["SYSTEM_BUSY", "Issued"], await given.Polls(other, 2));
        Assert.Equal(ResultCode.SystemBusy, (await given.Script(Operation.CancelInvoice, one))!.Result);
        Assert.Null((await given.Script(Operation.CancelInvoice, one))!.Result);
    }

    [Fact]
    public async Task Polls_at_once_are_counted_one_by_one()
    {
        using var given = await ScriptedWorld.Under(With(Busy with { On = Operation.GetPaymentStatus, Last = 7 }));
        var invoice = await given.Send();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => given.Poll(invoice))));

        Assert.Equal(7, answers.Count(answer => answer == "SYSTEM_BUSY"));
    }

    [Theory]
    [InlineData(2, 2, false, 2)]
    [InlineData(2, null, false, 1)]
    [InlineData(1, 1, true, 1)]
    public async Task Calls_that_no_rule_tells_apart_any_more_are_not_written_down(int first, int? last, bool hasChance, int counted)
    {
        var fault = hasChance ? Delay with { For = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)) } : null;
        using var given = await ScriptedWorld.Under(With(new CallRule { On = Operation.GetPaymentStatus, First = first, Last = last, Fault = fault }));
        var invoice = await given.Send();
        await given.Polls(invoice, counted);
        var revision = (await given.Given.Sandbox.Store.FindInvoice(invoice.Reference))!.Revision;

        await given.Polls(invoice, 3);

        Assert.Equal(revision, (await given.Given.Sandbox.Store.FindInvoice(invoice.Reference))!.Revision);
        Assert.Equal(["0 ScenarioChosen (scenario scripted, is the default)", "0 Sent (100 SEK)"], await given.History(invoice));
    }

    [Fact]
    public async Task A_rule_with_a_status_applies_while_the_invoice_has_it()
    {
        var scenario = With(new CallRule { On = Operation.GetPaymentStatus, When = InvoiceStatus.Paid, Last = 2, Status = InvoiceStatus.PartiallyPaid });
        using var given = await ScriptedWorld.Under(scenario with { Payer = [Step(PayerAction.Scan, 1), Step(PayerAction.Confirm)] });
        var invoice = await given.Send();

        Assert.Equal("Issued", await given.Poll(invoice));
        await given.Advance(1);

        Assert.Equal(["PartiallyPaid", "Paid"], await given.Polls(invoice, 2));
    }

    [Fact]
    public async Task Questions_that_are_not_carried_out_count_for_a_payer_who_waits_for_them_and_nothing_else_does()
    {
        var waiting = With(
            Busy with { On = Operation.GetPaymentStatus },
            Busy with { On = Operation.CancelInvoice },
            new() { On = Operation.UpdateInvoice, Fault = Delay });
        using var given = await ScriptedWorld.Under(waiting with { Payer = [new() { Do = PayerAction.Scan, After = new() { Polls = 2 } }] });
        var invoice = await given.Send();
        var revision = await Revision();

        Assert.Equal(ResultCode.SystemBusy, (await given.Script(Operation.CancelInvoice, invoice))!.Result);
        Assert.True((await given.Script(Operation.UpdateInvoice, invoice))!.CarriedOut);
        Assert.Equal(revision, await Revision());

        await given.Poll(invoice);
        await given.Advance(1);
        Assert.Null((await given.Now(invoice)).Payer);
        await given.Poll(invoice);
        await given.Advance(1);
        Assert.NotNull((await given.Now(invoice)).Payer);

        async Task<long> Revision() => (await given.Given.Sandbox.Store.FindInvoice(invoice.Reference))!.Revision;
    }

    [Fact]
    public async Task A_question_that_is_carried_out_is_counted_by_itself_alone()
    {
        using var given = await ScriptedWorld.Under(
            With(new CallRule { On = Operation.GetPaymentStatus, Fault = Delay }) with { Payer = [new() { Do = PayerAction.Scan, After = new() { Polls = 2 } }] });
        var invoice = await given.Send();
        var revision = (await given.Given.Sandbox.Store.FindInvoice(invoice.Reference))!.Revision;

        Assert.NotNull((await given.Script(Operation.GetPaymentStatus, invoice))!.Fault);

        Assert.Equal(revision, (await given.Given.Sandbox.Store.FindInvoice(invoice.Reference))!.Revision);
    }

    [Fact]
    public async Task A_status_is_told_by_getPaymentStatus_alone()
    {
        using var given = await ScriptedWorld.Under(With(new CallRule { Status = InvoiceStatus.Paid }));
        var invoice = await given.Send();

        Assert.Equal(InvoiceStatus.Paid, (await given.Script(Operation.GetPaymentStatus, invoice))!.Status);
        Assert.Null((await given.Script(Operation.CancelInvoice, invoice))!.Status);
    }

    [Fact]
    public async Task A_rule_that_the_call_names_sees_what_falls_due_at_that_moment()
    {
        using var given = await ScriptedWorld.Open(
            Of("paid", Step(PayerAction.Scan, 1), Step(PayerAction.Confirm)) with { Match = new() },
            With(Busy with { When = InvoiceStatus.Paid }) with { Name = "busy-when-paid" });
        var invoice = await given.Send();
        Assert.Null((await given.Script(Operation.GetPaymentStatus, invoice, "busy-when-paid"))!.Result);

        given.Given.Wall.Advance(TimeSpan.FromSeconds(1));

        var script = (await given.Script(Operation.GetPaymentStatus, invoice, "busy-when-paid"))!;
        Assert.Equal((ResultCode.SystemBusy, 2), (script.Result, script.Steps));
    }

    [Fact]
    public async Task A_script_says_what_acted_and_why()
    {
        var fault = new Fault { Kind = FaultKind.Delay, For = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)), CarriedOut = true };
        var scenario = With(Busy with { On = Operation.CancelInvoice }, new() { On = Operation.GetPaymentStatus, Fault = fault });
        using var given = await ScriptedWorld.Under(scenario with { Payer = [Step(PayerAction.Scan)] });
        var invoice = await given.Send();

        var first = (await given.Script(Operation.GetPaymentStatus, invoice))!;
        var second = (await given.Script(Operation.GetPaymentStatus, invoice))!;

        Assert.Equal(
            new Script { Scenario = "scripted", Reason = ScenarioReason.Default, Rule = 2, Steps = 1, Fault = first.Fault },
            first);
        Assert.InRange(first.Fault!.For!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.NotEqual(first.Fault, second.Fault);
        Assert.True(first.CarriedOut);
    }

    [Fact]
    public async Task What_the_call_names_counts_more_than_what_the_invoice_is_under()
    {
        using var given = await ScriptedWorld.Open(
            With(Busy with { Last = 1 }) with { Match = new() },
            With(new CallRule { Last = 1, Result = ResultCode.ServiceUnavailable }) with { Name = "down" });
        var invoice = await given.Send();
        var plain = await given.Send("manual");

        Assert.Equal("SERVICE_UNAVAILABLE", await given.Poll(invoice, "down"));
        Assert.Equal("Issued", await given.Poll(invoice, "down"));
        Assert.Equal("SERVICE_UNAVAILABLE", await given.Poll(plain, "down"));
        Assert.Equal("Issued", await given.Poll(plain));
        Assert.Equal("Issued", await given.Poll(invoice, "manual"));
        Assert.Null(await given.Script(Operation.GetPaymentStatus, invoice, "manual"));
        // Calls that another scenario answered were calls about this invoice all the same: the one it is under is past its first.
        Assert.Equal("Issued", await given.Poll(invoice));
    }

    [Fact]
    public async Task An_unknown_name_is_noted_and_the_invoices_scenario_acts()
    {
        using var given = await ScriptedWorld.Open(With(Busy) with { Match = new() });
        var (scripted, plain) = (await given.Send(), await given.Send("manual"));

        Assert.Equal(("scripted", "nobodys", ResultCode.SystemBusy), await Seen(given, scripted));
        Assert.Equal((null, "nobodys", null), await Seen(given, plain));
    }

    [Fact]
    public async Task Calls_about_no_invoice_get_the_rules_of_the_named_or_the_default_scenario()
    {
        using var given = await ScriptedWorld.Under(With(Busy with { On = Operation.RegisterTerminal, Last = 1 }));

        Assert.Equal(
            new Script { Scenario = "scripted", Reason = ScenarioReason.Default, UnknownName = "nobodys", Rule = 1, Result = ResultCode.SystemBusy },
            await given.Script(Operation.RegisterTerminal, scenario: "nobodys"));
        Assert.Equal(new Script { Scenario = "scripted", Reason = ScenarioReason.Named }, await given.Script(Operation.RegisterTerminal, scenario: "scripted"));
        Assert.Equal(new Script { Scenario = "scripted", Reason = ScenarioReason.Default }, await given.Script(Operation.ExecuteReport));
    }

    [Fact]
    public async Task Where_no_scenario_acts_an_unknown_name_is_all_there_is_to_tell()
    {
        using var given = await ScriptedWorld.Open();

        Assert.Equal(new Script { UnknownName = "nobodys" }, await given.Script(Operation.RegisterTerminal, scenario: "nobodys"));
    }

    [Fact]
    public async Task Each_bill_to_be_sent_is_counted_for_itself_and_takes_no_use_before_it_is()
    {
        using var given = await ScriptedWorld.Open(With(Busy with { On = Operation.SendInvoice, Last = 1 }) with { Match = new() { Title = new("shoes"), Times = 1 } });
        var shoes = new Subject("till", "SEK", 100m, "shoes", "1");

        Assert.Equal(ResultCode.SystemBusy, (await given.Script(Operation.SendInvoice, subject: shoes))!.Result);
        Assert.Null((await given.Script(Operation.SendInvoice, subject: shoes))!.Result);
        Assert.Equal(ResultCode.SystemBusy, (await given.Script(Operation.SendInvoice, subject: shoes with { ClientInvoiceId = "2" }))!.Result);
        Assert.Null(await given.Script(Operation.SendInvoice, subject: shoes with { Title = "boots" }));
        Assert.Equal(0, await given.Given.Sandbox.Store.UsesOf("scripted"));
    }

    [Fact]
    public async Task A_call_on_its_ordinary_course_has_no_script_and_allocates_next_to_nothing()
    {
        using var given = await ScriptedWorld.Open(With(Busy));
        var invoice = await given.Send();
        Assert.Null(await given.Script(Operation.GetPaymentStatus, invoice));
        Assert.Null(await given.Script(Operation.SendInvoice));
        Assert.Null(await given.Script(Operation.RegisterTerminal));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            await given.Script(Operation.GetPaymentStatus, invoice);

        // A debug build makes an object of each asynchronous method; a release build of none that answers at once.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1000, 0, 1000);
    }

    [Fact]
    public void Counts_that_nobody_asked_for_are_forgotten_when_there_are_too_many()
    {
        var counts = new CallCounts(10);
        CallCounts.Key Key(int about) => new("scenario", Operation.SendInvoice, $"{about}");

        Assert.Equal([1, 2], [counts.Next(Key(0)), counts.Next(Key(0))]);
        for (var about = 1; about < 15; about++)
            counts.Next(Key(about));
        Assert.Equal(3, counts.Next(Key(0)));
        for (var about = 100; about < 130; about++)
            counts.Next(Key(about));

        Assert.Equal(1, counts.Next(Key(0)));
    }

    private static Scenario With(params CallRule[] calls) => Of("scripted") with { Calls = [.. calls] };

    private static async Task<(string? Scenario, string? Unknown, ResultCode? Result)> Seen(ScriptedWorld given, Invoice invoice)
    {
        var script = (await given.Script(Operation.GetPaymentStatus, invoice, "nobodys"))!;
        return (script.Scenario, script.UnknownName, script.Result);
    }
}
