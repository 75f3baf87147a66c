using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Soap.Engine;
using SeqrSandbox.Simulator.Soap.Wsdl;

namespace SeqrSandbox.Simulator.Soap.Contract;

/// <summary>The invoice service on the wire.</summary>
internal static class InvoiceSoap
{
    public const string Namespace = "http://external.interfaces.ers.seamless.com/";

    /// <summary>
    /// On the oldest path an invoice without acknowledgmentMode needs no acknowledgment, on the two newer ones it needs one.
    /// Source: SEQR API 2.6.0 and integrations in the field.
    /// </summary>
    public static readonly SoapService Service = new(InvoiceService.Contract)
    {
        Name = "invoice",
        Namespace = Namespace,
        Paths =
        [
            new(InvoiceService.Path, AcknowledgmentMode.RequireAcknowledgment),
            new("/extclientproxy/service/v2", AcknowledgmentMode.RequireAcknowledgment),
            new("/extclientproxy/service", AcknowledgmentMode.NoAcknowledgment),
        ],
        Beside = [SessionSoap.Service],
        Wsdl = WsdlDocument.Embedded("ERSWSExternalClientService.wsdl"),
        Contract = typeof(IErsService),
        Implementation = typeof(ErsService),
        Calls = new OperationCalls<IErsService>(
            (sandbox, logs) => new ErsService(sandbox, logs.CreateLogger<ErsService>()),
            (InvoiceService.SendInvoice, (service, request) => service.SendInvoice(request)),
            (InvoiceService.UpdateInvoice, (service, request) => service.UpdateInvoice(request)),
            (InvoiceService.GetPaymentStatus, (service, request) => service.GetPaymentStatus(request)),
            (InvoiceService.CancelInvoice, (service, request) => service.CancelInvoice(request)),
            (InvoiceService.CommitReservation, (service, request) => service.CommitReservation(request)),
            (InvoiceService.SubmitPaymentReceipt, (service, request) => service.SubmitPaymentReceipt(request)),
            (InvoiceService.RefundPayment, (service, request) => service.RefundPayment(request)),
            (InvoiceService.RegisterTerminal, (service, request) => service.RegisterTerminal(request)),
            (InvoiceService.UnregisterTerminal, (service, request) => service.UnregisterTerminal(request)),
            (InvoiceService.AssignSeqrId, (service, request) => service.AssignSeqrId(request)),
            (InvoiceService.MarkTransactionPeriod, (service, request) => service.MarkTransactionPeriod(request)),
            (InvoiceService.ExecuteReport, (service, request) => service.ExecuteReport(request)),
            (InvoiceService.BenchmarkingNop, (service, request) => service.BenchmarkingNop(request)),
            (InvoiceService.RequestPrincipalInformation, (service, request) => service.RequestPrincipalInformation(request)),
            (InvoiceService.ChangePrincipalPassword, (service, request) => service.ChangePrincipalPassword(request)),
            (InvoiceService.ConfirmCustomerRegistration, (service, request) => service.ConfirmCustomerRegistration(request)),
            (InvoiceService.RequestTopup, (service, request) => service.RequestTopup(request)),
            (InvoiceService.RequestTransfer, (service, request) => service.RequestTransfer(request)),
            (InvoiceService.RequestPurchase, (service, request) => service.RequestPurchase(request))),
    };
}
