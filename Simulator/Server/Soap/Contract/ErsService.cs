using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Maps;

namespace SeqrSandbox.Simulator.Soap.Contract;

/// <summary>Each operation: map in, call a desk, map out. Whatever goes wrong inside becomes a result code here, and is logged.</summary>
internal sealed partial class ErsService(Sandbox sandbox, ILogger<ErsService> log) : IErsService
{
    public Task<WireReply> SendInvoice(WireRequest request) => Answer(InvoiceService.SendInvoice, request, async caller => InvoiceMap.Sent(
        await sandbox.Invoices.Send(
            caller, BillMap.Read(request.Body), TokenMap.Read(request.Body), request.WithoutMode, ContextMap.Scenario(request.Body))));

    public Task<WireReply> UpdateInvoice(WireRequest request) => Answer(InvoiceService.UpdateInvoice, request, async caller => PlainMap.Reply(
        InvoiceService.UpdateInvoice,
        await sandbox.Invoices.Update(caller, request.Body.Text("invoiceReference"), BillMap.Read(request.Body), TokenMap.Read(request.Body))));

    public Task<WireReply> GetPaymentStatus(WireRequest request) => Answer(InvoiceService.GetPaymentStatus, request, async caller =>
    {
        var asked = await sandbox.Invoices.AskStatus(caller, request.Body.Text("invoiceReference"));
        if (asked is { Succeeded: true, Value: { Plan: not null } invoice })
            await sandbox.Deliveries.TellBeforeAnswer(invoice, request.Script?.Status ?? invoice.Status);
        return StatusMap.Status(asked, caller, request.Script?.Status);
    });

    public Task<WireReply> CancelInvoice(WireRequest request) => Answer(InvoiceService.CancelInvoice, request, async caller => PlainMap.Reply(
        InvoiceService.CancelInvoice, await sandbox.Invoices.Cancel(caller, request.Body.Text("invoiceReference"))));

    public Task<WireReply> RefundPayment(WireRequest request) => Answer(InvoiceService.RefundPayment, request, async caller => InvoiceMap.Refunded(
        await sandbox.Invoices.Refund(caller, request.Body.Text("ersReference"), BillMap.Read(request.Body))));

    /// <summary>The only operation without credentials. Source: SEQR API 2.6.0.</summary>
    public Task<WireReply> BenchmarkingNop(WireRequest request) =>
        Answered(InvoiceService.BenchmarkingNop, request, () => Scripted(InvoiceService.BenchmarkingNop, request, null, () => ValueTask.FromResult(Done(InvoiceService.BenchmarkingNop))));

    public Task<WireReply> CommitReservation(WireRequest request) => Answer(InvoiceService.CommitReservation, request, async caller => PlainMap.Reply(
        InvoiceService.CommitReservation,
        await sandbox.Invoices.Commit(caller, request.Body.Text("invoiceReference"), AmountMap.Read(request.Body, "amount"))));

    public Task<WireReply> SubmitPaymentReceipt(WireRequest request) => Answer(InvoiceService.SubmitPaymentReceipt, request, async caller => PlainMap.Reply(
        InvoiceService.SubmitPaymentReceipt,
        await sandbox.Invoices.SubmitReceipt(caller, request.Body.Text("ersReference"), ReceiptMap.Read(request.Body))));

    public Task<WireReply> RegisterTerminal(WireRequest request) => Answer(InvoiceService.RegisterTerminal, request, async caller => TerminalMap.Registered(
        await sandbox.Terminals.Register(caller, request.Body.Text("externalTerminalId"), request.Body.Text("password"), request.Body.Text("name"))));

    public Task<WireReply> UnregisterTerminal(WireRequest request) => Answer(InvoiceService.UnregisterTerminal, request, async caller => PlainMap.Reply(
        InvoiceService.UnregisterTerminal, await sandbox.Terminals.Unregister(caller)));

    public Task<WireReply> AssignSeqrId(WireRequest request) => Answer(InvoiceService.AssignSeqrId, request, async caller => PlainMap.Reply(
        InvoiceService.AssignSeqrId, await sandbox.Terminals.AssignSeqrId(caller, request.Body.Text("seqrId"))));

    public Task<WireReply> MarkTransactionPeriod(WireRequest request) => Answer(InvoiceService.MarkTransactionPeriod, request, async caller => ReportMap.Marked(
        await sandbox.Reports.Mark(caller, ParameterMap.Read(request.Body))));

    public Task<WireReply> ExecuteReport(WireRequest request) => Answer(InvoiceService.ExecuteReport, request, async caller => await ReportMap.Executed(
        await sandbox.Reports.Execute(caller, request.Body.Text("reportId"), ParameterMap.Read(request.Body)), request.HungUp));

    public Task<WireReply> RequestPrincipalInformation(WireRequest request) => NotOffered(InvoiceService.RequestPrincipalInformation, request);

    public Task<WireReply> ChangePrincipalPassword(WireRequest request) => NotOffered(InvoiceService.ChangePrincipalPassword, request);

    public Task<WireReply> ConfirmCustomerRegistration(WireRequest request) => NotOffered(InvoiceService.ConfirmCustomerRegistration, request);

    public Task<WireReply> RequestTopup(WireRequest request) => NotOffered(InvoiceService.RequestTopup, request);

    public Task<WireReply> RequestTransfer(WireRequest request) => NotOffered(InvoiceService.RequestTransfer, request);

    public Task<WireReply> RequestPurchase(WireRequest request) => NotOffered(InvoiceService.RequestPurchase, request);

    private Task<WireReply> NotOffered(Operation operation, WireRequest request) =>
        Answer(operation, request, _ => ValueTask.FromResult(Refused(operation, ResultCode.UnsupportedOperation.Because($"The operation {operation.Name} is in the contract, and is not offered here."))));

    private Task<WireReply> Answer(Operation operation, WireRequest request, Func<Caller, ValueTask<WireReply>> carryOut) => Answered(operation, request, async () =>
    {
        // A call with wrong credentials is never scripted: it is nobody's.
        var caller = await sandbox.Authentication.Authenticate(ContextMap.Credentials(request.Body), operation);
        return caller.Succeeded
            ? await Scripted(operation, request, caller.Value, () => carryOut(caller.Value))
            : Refused(operation, caller.Refusal);
    });

    /// <summary>Carries a call out unless a scenario keeps it from that. What happens to the answer on the wire is the guard's.</summary>
    private async ValueTask<WireReply> Scripted(Operation operation, WireRequest request, Caller? caller, Func<ValueTask<WireReply>> carryOut)
    {
        var script = request.Script = await sandbox.Scripts.Prepare(ScriptMap.Call(operation, request.Body, caller));
        if (script is not { CarriedOut: false })
            return await carryOut();
        return script.Result == ResultCode.Success ? Done(operation) : Refused(operation, ScriptText.Refusal(script));
    }

    private async Task<WireReply> Answered(Operation operation, WireRequest request, Func<ValueTask<WireReply>> answer)
    {
        try
        {
            return await answer();
        }
        catch (OperationCanceledException) when (request.HungUp.IsCancellationRequested)
        {
            return Refused(operation, ResultCode.SystemError.Because("The caller hung up before the answer was there."));
        }
        catch (Exception error)
        {
            var refusal = RefusalFor(error);
            LogFailure(operation, refusal.Code, error);
            return Refused(operation, refusal);
        }
    }

    /// <summary>93 and 94 say that the same call may succeed later: too many wanted the same at once, or nothing can be stored at present.</summary>
    private static Refusal RefusalFor(Exception error) => error switch
    {
        RaceNeverWonException => ResultCode.SystemBusy.Because(error.Message),
        StorageException => ResultCode.ServiceUnavailable.Because(error.Message),
        _ => ResultCode.SystemError.Because("The simulator failed; its log says why."),
    };

    private static WireReply Refused(Operation operation, Refusal refusal) =>
        operation == InvoiceService.GetPaymentStatus ? StatusMap.Refused(refusal) : new() { Operation = operation, Refusal = refusal };

    private static WireReply Done(Operation operation) =>
        operation == InvoiceService.GetPaymentStatus ? StatusMap.Refused(null) : new() { Operation = operation };

    [LoggerMessage(Level = LogLevel.Error, Message = "{operation} failed and was answered with {Code}.")]
    private partial void LogFailure(Operation operation, ResultCode code, Exception error);
}
