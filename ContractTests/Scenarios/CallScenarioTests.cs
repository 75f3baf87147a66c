using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using static SeqrSandbox.ContractTests.Scenarios.Library;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>The choice of a call's scenario: the one it names, its invoice's, the default, or none.</summary>
public sealed class CallScenarioTests
{
    private static readonly CallRule Busy = new() { Result = ResultCode.SystemBusy };

    [Fact]
    public async Task A_scenario_named_in_the_call_takes_precedence_over_the_invoices()
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
        Assert.Null(await given.Script(InvoiceService.GetPaymentStatus, invoice, "manual"));
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
        using var given = await ScriptedWorld.Under(With(Busy with { On = InvoiceService.RegisterTerminal, Last = 1 }));

        Assert.Equal(
            new Script
            {
                Scenario = "scripted",
                Reason = ScenarioReason.Default,
                UnknownName = "nobodys",
                Rule = 1,
                Result = ResultCode.SystemBusy
            },
            await given.Script(InvoiceService.RegisterTerminal, scenario: "nobodys"));
        Assert.Equal(
            new Script { Scenario = "scripted", Reason = ScenarioReason.Named },
            await given.Script(InvoiceService.RegisterTerminal, scenario: "scripted"));
        Assert.Equal(
            new Script { Scenario = "scripted", Reason = ScenarioReason.Default },
            await given.Script(InvoiceService.ExecuteReport));
    }

    [Theory]
    [InlineData("refundPayment")]
    [InlineData("submitPaymentReceipt")]
    public async Task A_call_that_names_a_refund_is_about_no_payment_as_for_the_operation_itself(string name)
    {
        var operation = Services.Operations.Single(known => known.Name == name);
        using var given = await ScriptedWorld.Open(With(Busy with { On = operation }) with { Match = new() });
        var paid = await given.Given.Pay(await given.Send());
        var refund = (await given.Given.Sandbox.Invoices.Refund(
            given.Given.Caller, paid.Payment!.ErsReference.Value, new() { Total = new("SEK", 1m) })).Value!;

        Assert.Equal(ResultCode.SystemBusy, (await given.Script(operation, paid.Payment.ErsReference))!.Result);
        Assert.Null(await given.Script(operation, refund.ErsReference));
        Assert.Equal(
            ResultCode.InvalidErsReference,
            (await given.Given.Sandbox.Invoices.Refund(
                given.Given.Caller, refund.ErsReference.Value, new() { Total = new("SEK", 1m) })).Code);
    }

    [Fact]
    public async Task Where_no_scenario_acts_an_unknown_name_is_all_there_is_to_tell()
    {
        using var given = await ScriptedWorld.Open();

        Assert.Equal(new Script { UnknownName = "nobodys" }, await given.Script(InvoiceService.RegisterTerminal, scenario: "nobodys"));
    }

    [Fact]
    public async Task A_rule_that_the_call_names_sees_what_falls_due_at_that_moment()
    {
        using var given = await ScriptedWorld.Open(
            Of("paid", Step(PayerAction.Scan, 1), Step(PayerAction.Confirm)) with { Match = new() },
            With(Busy with { When = InvoiceStatus.Paid }) with { Name = "busy-when-paid" });
        var invoice = await given.Send();
        Assert.Null((await given.Script(InvoiceService.GetPaymentStatus, invoice, "busy-when-paid"))!.Result);

        given.Given.Wall.Advance(TimeSpan.FromSeconds(1));

        var script = (await given.Script(InvoiceService.GetPaymentStatus, invoice, "busy-when-paid"))!;
        Assert.Equal((ResultCode.SystemBusy, 2), (script.Result, script.Steps));
    }

    [Fact]
    public async Task Each_bill_to_be_sent_is_counted_for_itself_and_takes_no_use_before_it_is()
    {
        using var given = await ScriptedWorld.Open(
            With(Busy with { On = InvoiceService.SendInvoice, Last = 1 }) with { Match = new() { Title = new("shoes"), Times = 1 } });
        var shoes = new Subject("till", "SEK", 100m, "shoes", "1");

        Assert.Equal(ResultCode.SystemBusy, (await given.Script(InvoiceService.SendInvoice, subject: shoes))!.Result);
        Assert.Null((await given.Script(InvoiceService.SendInvoice, subject: shoes))!.Result);
        Assert.Equal(
            ResultCode.SystemBusy,
            (await given.Script(InvoiceService.SendInvoice, subject: shoes with { ClientInvoiceId = "2" }))!.Result);
        Assert.Null(await given.Script(InvoiceService.SendInvoice, subject: shoes with { Title = "boots" }));
        Assert.Equal(0, await given.Given.Sandbox.Store.CountUses("scripted"));
    }

    [Fact]
    public async Task A_call_that_no_rule_of_its_plan_is_about_leaves_what_is_due_to_the_operation()
    {
        using var given = await ScriptedWorld.Open(
            With(Busy with { On = InvoiceService.GetPaymentStatus }) with { Match = new(), Payer = [Step(PayerAction.Scan, 1)] });
        var invoice = await given.Send();
        var revision = await given.Revision(invoice);
        given.Given.Wall.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(
            new Script { Scenario = "scripted", Reason = ScenarioReason.Matched, Steps = 0 },
            await given.Script(InvoiceService.CancelInvoice, invoice));
        Assert.Equal(revision, await given.Revision(invoice));
        Assert.Equal(1, (await given.Script(InvoiceService.GetPaymentStatus, invoice))!.Steps);
    }

    [Fact]
    public async Task A_call_about_no_invoice_is_counted_only_if_a_rule_is_about_it()
    {
        using var given = await ScriptedWorld.Under(With(Busy with { On = InvoiceService.RegisterTerminal }));

        await given.Script(InvoiceService.RegisterTerminal);
        await given.Script(InvoiceService.ExecuteReport);

        Assert.Equal((1, 0), (await Counted(InvoiceService.RegisterTerminal), await Counted(InvoiceService.ExecuteReport)));

        ValueTask<int> Counted(Operation operation) => given.Given.Sandbox.Memory.ScriptedCalls.Count(new("scripted", operation.Name, " "));
    }

    private static Scenario With(params CallRule[] calls) => Of("scripted") with { Calls = [.. calls] };

    private static async Task<(string? Scenario, string? Unknown, ResultCode? Result)> Seen(ScriptedWorld given, Invoice invoice)
    {
        var script = (await given.Script(InvoiceService.GetPaymentStatus, invoice, "nobodys"))!;
        return (script.Scenario, script.UnknownName, script.Result);
    }
}
