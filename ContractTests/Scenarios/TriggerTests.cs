using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Scenarios;
using static SeqrSandbox.ContractTests.Scenarios.Library;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>The time of a payer's step.</summary>
public sealed class TriggerTests
{
    [Fact]
    public async Task A_step_without_a_delay_comes_before_the_next_poll()
    {
        using var given = await ScriptedWorld.Under(Of("paid", Step(PayerAction.Scan), Step(PayerAction.Confirm)));

        var invoice = await given.Send();

        Assert.Equal(InvoiceStatus.Issued, invoice.Status);
        Assert.Equal("Paid", await given.Poll(invoice));
    }

    [Fact]
    public async Task Time_counts_from_the_sending_and_then_from_step_to_step()
    {
        using var given = await ScriptedWorld.Under(Of("slow", Step(PayerAction.Scan, 3), Step(PayerAction.Confirm, 2)));
        var invoice = await given.Send();

        await given.Advance(60);

        Assert.Equal(
            [
                "0 ScenarioChosen (scenario slow, is the default)",
                "0 Sent (100.00 SEK)",
                "3 StepTaken (scenario slow, step 1: scan)",
                "3 Scanned (payer-1)",
                "5 StepTaken (scenario slow, step 2: confirm)",
                "5 Confirmed (payer-1, outcome Paid)",
                $"5 DebitSucceeded ({(await given.Now(invoice)).Payment!.ErsReference})",
                "25 AcknowledgmentRanOut",
            ],
            await given.History(invoice));
    }

    [Fact]
    public async Task Two_polls_are_answered_before_and_the_third_sees_the_effect()
    {
        using var given = await ScriptedWorld.Under(Of("polled", new PayerStep { Do = PayerAction.Scan, After = new() { Polls = 2 } }));
        var invoice = await given.Send(mode: AcknowledgmentMode.RequireAcknowledgment);

        Assert.Equal(["Issued", "Issued", "PendingIssuerAcknowledge"], await given.Polls(invoice, 3));
    }

    [Fact]
    public async Task A_poll_that_a_script_refuses_counts_too()
    {
        var scenario = Of("busy", new PayerStep { Do = PayerAction.Scan, After = new() { Polls = 3 } }) with
        {
            Calls =
            [
                new() { On = Core.Contract.InvoiceService.GetPaymentStatus, Last = 1, Result = ResultCode.SystemBusy },
                new()
                {
                    On = Core.Contract.InvoiceService.GetPaymentStatus,
                    First = 2,
                    Last = 2,
                    Fault = new() { Kind = FaultKind.Reset, CarriedOut = false }
                },
            ],
        };
        using var given = await ScriptedWorld.Under(scenario);
        var invoice = await given.Send(mode: AcknowledgmentMode.RequireAcknowledgment);

        Assert.Equal(["SYSTEM_BUSY", "Reset", "Issued", "PendingIssuerAcknowledge"], await given.Polls(invoice, 4));
    }

    [Fact]
    public async Task Polls_are_counted_from_the_step_before()
    {
        using var given = await ScriptedWorld.Under(Of(
            "polled", new PayerStep { Do = PayerAction.Scan, After = new() { Polls = 1 } },
            new PayerStep { Do = PayerAction.Confirm, After = new() { Polls = 2 } }));
        var invoice = await given.Send();

        Assert.Equal(["Issued", "Issued", "Issued", "Paid"], await given.Polls(invoice, 4));
    }

    [Fact]
    public async Task An_update_before_the_step_is_waited_for_is_not_the_one()
    {
        var onUpdate = new PayerStep { Do = PayerAction.Confirm, After = new() { Update = true } };
        using var given = await ScriptedWorld.Under(Of("updated", Step(PayerAction.Scan, 5), onUpdate));
        var invoice = await given.Send();
        Assert.Equal(ResultCode.Success, await given.Update(invoice));
        await given.Advance(60);
        Assert.Equal(Phase.Issued, (await given.Now(invoice)).Phase);

        Assert.Equal(ResultCode.Success, await given.Update(invoice));

        Assert.Equal("Paid", await given.Poll(invoice));
    }

    [Fact]
    public async Task A_confirmation_waits_for_the_merchants_acknowledgment()
    {
        using var given = await ScriptedWorld.Under(Of("paid", Step(PayerAction.Scan), Step(PayerAction.Confirm, 1)));
        var invoice = await given.Send(mode: AcknowledgmentMode.RequireAcknowledgment);
        await given.Advance(10);
        Assert.Equal(Phase.PendingIssuerAcknowledge, (await given.Now(invoice)).Phase);

        await given.Update(invoice);
        Assert.Equal("Paid", await given.Poll(invoice));

        Assert.Contains("10 Confirmed (payer-1, outcome Paid)", await given.History(invoice));
    }

    [Fact]
    public async Task An_acknowledgment_before_the_time_does_not_hasten_the_payer()
    {
        using var given = await ScriptedWorld.Under(Of("paid", Step(PayerAction.Scan), Step(PayerAction.Confirm, 10)));
        var invoice = await given.Send(mode: AcknowledgmentMode.RequireAcknowledgment);
        Assert.Equal("PendingIssuerAcknowledge", await given.Poll(invoice));
        await given.Update(invoice);

        await given.Advance(9.999);
        Assert.Equal(Phase.Issued, (await given.Now(invoice)).Phase);
        await given.Advance(0.001);

        Assert.Equal(Phase.Paid, (await given.Now(invoice)).Phase);
    }

    [Fact]
    public async Task Another_payers_scan_is_not_the_payers()
    {
        using var given = await ScriptedWorld.Under(Of("waiting", Step(PayerAction.Confirm)));
        var invoice = await given.Send();
        await given.Given.Sandbox.PayerDesk.Scan("payer-2", QrCode.Of(invoice.Reference));
        Assert.Equal("Issued", await given.Poll(invoice));

        await given.Given.Sandbox.PayerDesk.Scan("payer-1", QrCode.Of(invoice.Reference));

        Assert.Equal("Paid", await given.Poll(invoice));
    }

    [Fact]
    public async Task An_invoice_that_came_to_its_end_has_no_steps_any_more()
    {
        using var given = await ScriptedWorld.Under(Of("late", Step(PayerAction.Scan, 60), Step(PayerAction.Confirm)));
        var invoice = await given.Send();
        await given.Given.Sandbox.Invoices.Cancel(given.Given.Caller, invoice.Reference.Value);

        await given.Advance(120);

        Assert.Equal(
            (Phase.Canceled, true, null),
            ((await given.Now(invoice)).Phase, (await given.Now(invoice)).Plan!.Over, (await given.Now(invoice)).Due));
    }
}
