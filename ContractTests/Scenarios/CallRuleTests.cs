using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using static SeqrSandbox.ContractTests.Scenarios.Library;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>A scenario's rules for the merchant's calls.</summary>
public sealed class CallRuleTests
{
    private static readonly CallRule Busy = new() { Result = ResultCode.SystemBusy };

    private static readonly Fault Delay = new()
    {
        Kind = FaultKind.Delay,
        For = DurationRange.Exactly(TimeSpan.FromSeconds(1)),
        CarriedOut = true
    };

    [Fact]
    public async Task The_first_rule_that_applies_counts_for_as_many_calls_as_it_says()
    {
        using var given = await ScriptedWorld.Under(With(
            Busy with { On = InvoiceService.GetPaymentStatus, Last = 2 },
            new() { On = InvoiceService.GetPaymentStatus, First = 2, Last = 3, Result = ResultCode.ServiceUnavailable }));
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
        Assert.Equal(ResultCode.SystemBusy, (await given.Script(InvoiceService.CancelInvoice, one))!.Result);
        Assert.Null((await given.Script(InvoiceService.CancelInvoice, one))!.Result);
    }

    [Fact]
    public async Task Polls_at_once_are_counted_one_by_one()
    {
        using var given = await ScriptedWorld.Under(With(Busy with { On = InvoiceService.GetPaymentStatus, Last = 7 }));
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
        using var given = await ScriptedWorld.Under(
            With(new CallRule { On = InvoiceService.GetPaymentStatus, First = first, Last = last, Fault = fault }));
        var invoice = await given.Send();
        await given.Polls(invoice, counted);
        var revision = await given.Revision(invoice);

        await given.Polls(invoice, 3);

        Assert.Equal(revision, await given.Revision(invoice));
        Assert.Equal(["0 ScenarioChosen (scenario scripted, is the default)", "0 Sent (100.00 SEK)"], await given.History(invoice));
    }

    [Fact]
    public async Task A_rule_with_a_status_applies_while_the_invoice_has_it()
    {
        var scenario = With(
            new CallRule
            {
                On = InvoiceService.GetPaymentStatus,
                When = InvoiceStatus.Paid,
                Last = 2,
                Status = InvoiceStatus.PartiallyPaid
            });
        using var given = await ScriptedWorld.Under(scenario with { Payer = [Step(PayerAction.Scan, 1), Step(PayerAction.Confirm)] });
        var invoice = await given.Send();

        Assert.Equal("Issued", await given.Poll(invoice));
        await given.Advance(1);

        Assert.Equal(["PartiallyPaid", "Paid"], await given.Polls(invoice, 2));
    }

    [Fact]
    public async Task Only_polls_count_for_a_payer_who_waits_for_them_even_those_not_carried_out()
    {
        var waiting = With(
            Busy with { On = InvoiceService.GetPaymentStatus },
            Busy with { On = InvoiceService.CancelInvoice },
            new() { On = InvoiceService.UpdateInvoice, Fault = Delay });
        using var given =
            await ScriptedWorld.Under(waiting with { Payer = [new() { Do = PayerAction.Scan, After = new() { Polls = 2 } }] });
        var invoice = await given.Send();
        var revision = await given.Revision(invoice);

        Assert.Equal(ResultCode.SystemBusy, (await given.Script(InvoiceService.CancelInvoice, invoice))!.Result);
        Assert.True((await given.Script(InvoiceService.UpdateInvoice, invoice))!.CarriedOut);
        Assert.Equal(revision, await given.Revision(invoice));

        await given.Poll(invoice);
        await given.Advance(1);
        Assert.Null((await given.Now(invoice)).Payer);
        await given.Poll(invoice);
        await given.Advance(1);
        Assert.NotNull((await given.Now(invoice)).Payer);
    }

    [Fact]
    public async Task A_question_that_is_carried_out_is_counted_by_itself_alone()
    {
        using var given = await ScriptedWorld.Under(
            With(new CallRule { On = InvoiceService.GetPaymentStatus, Fault = Delay }) with
            {
                Payer = [new() { Do = PayerAction.Scan, After = new() { Polls = 2 } }]
            });
        var invoice = await given.Send();
        var revision = await given.Revision(invoice);

        Assert.NotNull((await given.Script(InvoiceService.GetPaymentStatus, invoice))!.Fault);

        Assert.Equal(revision, await given.Revision(invoice));
    }

    [Fact]
    public async Task A_status_is_told_by_getPaymentStatus_alone()
    {
        using var given = await ScriptedWorld.Under(With(new CallRule { Status = InvoiceStatus.Paid }));
        var invoice = await given.Send();

        Assert.Equal(InvoiceStatus.Paid, (await given.Script(InvoiceService.GetPaymentStatus, invoice))!.Status);
        Assert.Null((await given.Script(InvoiceService.CancelInvoice, invoice))!.Status);
    }

    [Fact]
    public async Task A_script_says_what_acted_and_why()
    {
        var fault = new Fault { Kind = FaultKind.Delay, For = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)), CarriedOut = true };
        var scenario = With(Busy with { On = InvoiceService.CancelInvoice }, new() { On = InvoiceService.GetPaymentStatus, Fault = fault });
        using var given = await ScriptedWorld.Under(scenario with { Payer = [Step(PayerAction.Scan)] });
        var invoice = await given.Send();

        var first = (await given.Script(InvoiceService.GetPaymentStatus, invoice))!;
        var second = (await given.Script(InvoiceService.GetPaymentStatus, invoice))!;

        Assert.Equal(
            new Script { Scenario = "scripted", Reason = ScenarioReason.Default, Rule = 2, Steps = 1, Fault = first.Fault },
            first);
        Assert.InRange(first.Fault!.For!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.NotEqual(first.Fault, second.Fault);
        Assert.True(first.CarriedOut);
    }

    [Fact]
    public async Task A_call_on_its_ordinary_course_has_no_script_and_allocates_next_to_nothing()
    {
        using var given = await ScriptedWorld.Open(With(Busy));
        var invoice = await given.Send();
        Assert.Null(await given.Script(InvoiceService.GetPaymentStatus, invoice));
        Assert.Null(await given.Script(InvoiceService.SendInvoice));
        Assert.Null(await given.Script(InvoiceService.RegisterTerminal));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            await given.Script(InvoiceService.GetPaymentStatus, invoice);

        // A debug build makes an object of each asynchronous method; a release build of none that answers at once.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1000, 0, 1000);
    }

    private static Scenario With(params CallRule[] calls) => Of("scripted") with { Calls = [.. calls] };
}
