using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Soap.Contract;
using static SeqrSandbox.ContractTests.Scenarios.Library;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>Scripted answers on the wire: in the shape of the operation, as if SEQR had given them.</summary>
public sealed class ScriptedAnswerTests(InMemorySimulator simulator) : WireTests(simulator), IClassFixture<InMemorySimulator>
{
    [Theory]
    [InlineData("sendInvoice")]
    [InlineData("getPaymentStatus")]
    [InlineData("cancelInvoice")]
    [InlineData("executeReport")]
    [InlineData("benchmarkingNop")]
    public async Task A_result_is_a_refusal_of_the_operation(string operation)
    {
        Default(Of("busy") with { Calls = [new() { Result = ResultCode.SystemBusy }] });

        var answer = await Call(operation);

        Assert.Equal((93, "SYSTEM_BUSY"), (answer.Code, answer["resultDescription"]));
    }

    [Fact]
    public async Task A_status_is_told_without_the_receipt_of_a_payment_it_is_not()
    {
        Default(Of("part") with
        {
            Payer = [Step(PayerAction.Scan), Step(PayerAction.Confirm)],
            Calls = [new() { On = InvoiceService.GetPaymentStatus, Last = 1, Status = InvoiceStatus.PartiallyPaid }],
        });
        var reference = await Given.Issued();

        var told = await Status(reference);
        var later = await Status(reference);

        Assert.Equal(("PARTIALLY_PAID", null, null), (told["status"], told["ersReference"], told["receipt"]));
        Assert.Equal("PAID", later["status"]);
        Assert.NotNull(later["ersReference"]);
    }

    [Fact]
    public async Task A_payment_that_is_told_and_was_not_made_has_no_receipt()
    {
        Default(Of("lie") with { Calls = [new() { On = InvoiceService.GetPaymentStatus, Status = InvoiceStatus.Paid }] });

        var told = await Status(await Given.Issued());

        Assert.Equal(("PAID", null, null), (told["status"], told["ersReference"], told["receipt"]));
    }

    [Fact]
    public async Task A_cash_register_that_names_no_invoice_is_under_the_scenario_of_its_current_one()
    {
        Default(Of("busy") with { Calls = [new() { On = InvoiceService.GetPaymentStatus, Last = 1, Result = ResultCode.SystemBusy }] });
        var till = await Given.Till();
        await Given.Issued(context: till.Context);

        Assert.Equal(93, (await Call("getPaymentStatus", context: till.Context)).Code);
        Assert.Equal("ISSUED", (await Call("getPaymentStatus", context: till.Context))["status"]);
        await Given.Issued(context: till.Context);
        Assert.Equal(93, (await Call("getPaymentStatus", Message.Member("invoiceReference", ""), till.Context)).Code);
    }

    [Fact]
    public async Task The_invoice_of_somebody_else_lends_nobody_its_scenario()
    {
        Simulator.Sandbox.Scenarios = new Library(
            Of("busy") with { Match = new(), Calls = [new() { On = InvoiceService.CancelInvoice, Result = ResultCode.SystemBusy }] },
            Manual);
        var reference = await Given.Issued();

        Assert.Equal(54, (await Call("cancelInvoice", Message.Member("invoiceReference", reference), Message.ContextOfAnother)).Code);
        Assert.Equal(93, (await Call("cancelInvoice", Message.Member("invoiceReference", reference))).Code);
    }

    [Fact]
    public async Task A_refund_is_found_by_its_payment()
    {
        Simulator.Sandbox.Scenarios = new Library(Of("refunds-fail") with
        {
            Match = new(),
            Payer = [Step(PayerAction.Scan), Step(PayerAction.Confirm)],
            Calls = [new() { On = InvoiceService.RefundPayment, Last = 1, Result = ResultCode.SystemError }],
        }, Manual);
        var payment = (await Status(await Given.Issued()))["ersReference"]!;
        var refund = Message.Member("ersReference", payment) + Message.Invoice("10.22");

        Assert.Equal(90, (await Call("refundPayment", refund)).Code);
        Assert.Equal(0, (await Call("refundPayment", refund)).Code);
    }

    [Fact]
    public async Task Without_a_socket_the_connection_is_aborted()
    {
        Default(Of("reset") with { Calls = [new() { Fault = new() { Kind = FaultKind.Reset, CarriedOut = true } }] });

        await Assert.ThrowsAnyAsync<Exception>(() => Simulator.Post(Message.Of("cancelInvoice")));
    }

    [Theory]
    [InlineData("scenario=declined-2", "declined-2")]
    [InlineData("first; scenario=a, scenario=b", "a")]
    [InlineData("scenario=", null)]
    [InlineData("scenario=é", null)]
    [InlineData("scenario", null)]
    [InlineData("", null)]
    public void A_scenario_is_named_anywhere_in_the_comment(string comment, string? name)
    {
        var call = SeqrSandbox.Simulator.Soap.Guard.Envelope.ReadMessage(
            Message.Of("cancelInvoice", context: $"<context><clientComment>{comment}</clientComment></context>"));

        Assert.Equal(name, SeqrSandbox.Simulator.Soap.Maps.ContextMap.Scenario(call!));
    }

    private void Default(Scenario scenario) => Simulator.Sandbox.Scenarios = new Library(scenario);

    private Task<Result> Status(string reference) => Call("getPaymentStatus", Message.Member("invoiceReference", reference));
}
