using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Maps;

namespace SeqrSandbox.Simulator.Soap.Contract;

/// <summary>The operations of the invoice service.</summary>
internal sealed class ErsService(Sandbox sandbox, ILogger<ErsService> log) : SoapOperations(sandbox, log), IErsService
{
    public Task<WireReply> SendInvoice(WireRequest request) =>
        Answer(InvoiceService.SendInvoice, request, async caller => InvoiceMap.Sent(
            await Sandbox.Invoices.Send(
                caller, BillMap.Read(request.Body), TokenMap.Read(request.Body), request.WithoutMode, ContextMap.Scenario(request.Body))));

    public Task<WireReply> UpdateInvoice(WireRequest request) =>
        Answer(InvoiceService.UpdateInvoice, request, async caller => PlainMap.Reply(
            InvoiceService.UpdateInvoice,
            await Sandbox.Invoices.Update(
                caller, request.Body.Text("invoiceReference"), BillMap.Read(request.Body), TokenMap.Read(request.Body))));

    public Task<WireReply> GetPaymentStatus(WireRequest request) => Answer(InvoiceService.GetPaymentStatus, request, async caller =>
    {
        var asked = await Sandbox.Invoices.AskStatus(caller, request.Body.Text("invoiceReference"));
        if (asked is { Succeeded: true, Value: { Plan: not null } invoice })
            await Sandbox.Deliveries.TellBeforeAnswer(invoice, request.Script?.Status ?? invoice.Status);
        return StatusMap.Status(asked, caller, request.Script?.Status);
    });

    public Task<WireReply> CancelInvoice(WireRequest request) =>
        Answer(InvoiceService.CancelInvoice, request, async caller => PlainMap.Reply(
            InvoiceService.CancelInvoice, await Sandbox.Invoices.Cancel(caller, request.Body.Text("invoiceReference"))));

    public Task<WireReply> RefundPayment(WireRequest request) =>
        Answer(InvoiceService.RefundPayment, request, async caller => InvoiceMap.Refunded(
            await Sandbox.Invoices.Refund(caller, request.Body.Text("ersReference"), BillMap.Read(request.Body))));

    /// <summary>The only operation without credentials. Source: SEQR API 2.6.0.</summary>
    public Task<WireReply> BenchmarkingNop(WireRequest request) =>
        AnswerAnyone(InvoiceService.BenchmarkingNop, request, () => ValueTask.FromResult(Plain(InvoiceService.BenchmarkingNop, null)));

    public Task<WireReply> CommitReservation(WireRequest request) =>
        Answer(InvoiceService.CommitReservation, request, async caller => PlainMap.Reply(
            InvoiceService.CommitReservation,
            await Sandbox.Invoices.Commit(caller, request.Body.Text("invoiceReference"), AmountMap.Read(request.Body, "amount"))));

    public Task<WireReply> SubmitPaymentReceipt(WireRequest request) =>
        Answer(InvoiceService.SubmitPaymentReceipt, request, async caller => PlainMap.Reply(
            InvoiceService.SubmitPaymentReceipt,
            await Sandbox.Invoices.SubmitReceipt(caller, request.Body.Text("ersReference"), ReceiptMap.Read(request.Body))));

    public Task<WireReply> RegisterTerminal(WireRequest request) =>
        Answer(InvoiceService.RegisterTerminal, request, async caller => TerminalMap.Registered(
            await Sandbox.Terminals.Register(
                caller, request.Body.Text("externalTerminalId"), request.Body.Text("password"), request.Body.Text("name"))));

    public Task<WireReply> UnregisterTerminal(WireRequest request) =>
        Answer(InvoiceService.UnregisterTerminal, request, async caller => PlainMap.Reply(
            InvoiceService.UnregisterTerminal, await Sandbox.Terminals.Unregister(caller)));

    public Task<WireReply> AssignSeqrId(WireRequest request) =>
        Answer(InvoiceService.AssignSeqrId, request, async caller => PlainMap.Reply(
            InvoiceService.AssignSeqrId, await Sandbox.Terminals.AssignSeqrId(caller, request.Body.Text("seqrId"))));

    public Task<WireReply> MarkTransactionPeriod(WireRequest request) =>
        Answer(InvoiceService.MarkTransactionPeriod, request, async caller => ReportMap.Marked(
            await Sandbox.Reports.Mark(caller, ParameterMap.Read(request.Body))));

    public Task<WireReply> ExecuteReport(WireRequest request) =>
        Answer(InvoiceService.ExecuteReport, request, async caller => await ReportMap.Executed(
            await Sandbox.Reports.Execute(caller, request.Body.Text("reportId"), ParameterMap.Read(request.Body)), request.HungUp));

    public Task<WireReply> RequestPrincipalInformation(WireRequest request) =>
        Answer(InvoiceService.RequestPrincipalInformation, request, async caller => PrincipalMap.Told(
            await Sandbox.Principals.Tell(caller, PrincipalMap.Read(request.Body, "principalId"))));

    public Task<WireReply> ChangePrincipalPassword(WireRequest request) =>
        Answer(InvoiceService.ChangePrincipalPassword, request, async caller => PlainMap.Reply(
            InvoiceService.ChangePrincipalPassword,
            await Sandbox.Principals.ChangePassword(
                caller, PrincipalMap.Read(request.Body, "principalId"), request.Body.Text("newPassword"))));

    public Task<WireReply> ConfirmCustomerRegistration(WireRequest request) =>
        Answer(InvoiceService.ConfirmCustomerRegistration, request, async _ => PlainMap.Reply(
            InvoiceService.ConfirmCustomerRegistration,
            await Sandbox.Principals.ConfirmRegistration(
                PrincipalMap.Read(request.Body, "principalId"),
                PrincipalMap.Read(request.Body, "secondaryPrincipalId"),
                request.Body.Text("registrationReference"))));

    public Task<WireReply> RequestTopup(WireRequest request) =>
        Answer(InvoiceService.RequestTopup, request, async caller => MoneyMap.ToppedUp(
            await Sandbox.Money.Topup(caller, MoneyMap.Read(request.Body, "topup"))));

    public Task<WireReply> RequestTransfer(WireRequest request) =>
        Answer(InvoiceService.RequestTransfer, request, async caller => MoneyMap.Transferred(
            await Sandbox.Money.Transfer(caller, MoneyMap.Read(request.Body, "receiver"))));

    public Task<WireReply> RequestPurchase(WireRequest request) =>
        Answer(InvoiceService.RequestPurchase, request, async caller =>
        {
            var draft = PurchaseMap.Read(request.Body);
            return PurchaseMap.Purchased(await Sandbox.Money.Purchase(caller, draft), draft);
        });

    protected override WireReply Plain(Operation operation, Refusal? refusal) =>
        operation == InvoiceService.GetPaymentStatus ? StatusMap.Refused(refusal) : base.Plain(operation, refusal);
}
