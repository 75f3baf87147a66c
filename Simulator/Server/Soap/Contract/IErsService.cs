using System.ServiceModel;

namespace SeqrSandbox.Simulator.Soap.Contract;

/// <summary>The nineteen operations, as the engine dispatches them. The contract that merchants read is the WSDL document.</summary>
[ServiceContract(Namespace = InvoiceSoap.Namespace)]
internal interface IErsService
{
    [OperationContract(Name = "sendInvoice", Action = "sendInvoice")]
    Task<WireReply> SendInvoice(WireRequest request);

    [OperationContract(Name = "updateInvoice", Action = "updateInvoice")]
    Task<WireReply> UpdateInvoice(WireRequest request);

    [OperationContract(Name = "getPaymentStatus", Action = "getPaymentStatus")]
    Task<WireReply> GetPaymentStatus(WireRequest request);

    [OperationContract(Name = "cancelInvoice", Action = "cancelInvoice")]
    Task<WireReply> CancelInvoice(WireRequest request);

    [OperationContract(Name = "commitReservation", Action = "commitReservation")]
    Task<WireReply> CommitReservation(WireRequest request);

    [OperationContract(Name = "submitPaymentReceipt", Action = "submitPaymentReceipt")]
    Task<WireReply> SubmitPaymentReceipt(WireRequest request);

    [OperationContract(Name = "refundPayment", Action = "refundPayment")]
    Task<WireReply> RefundPayment(WireRequest request);

    [OperationContract(Name = "registerTerminal", Action = "registerTerminal")]
    Task<WireReply> RegisterTerminal(WireRequest request);

    [OperationContract(Name = "unregisterTerminal", Action = "unregisterTerminal")]
    Task<WireReply> UnregisterTerminal(WireRequest request);

    [OperationContract(Name = "assignSeqrId", Action = "assignSeqrId")]
    Task<WireReply> AssignSeqrId(WireRequest request);

    [OperationContract(Name = "markTransactionPeriod", Action = "markTransactionPeriod")]
    Task<WireReply> MarkTransactionPeriod(WireRequest request);

    [OperationContract(Name = "executeReport", Action = "executeReport")]
    Task<WireReply> ExecuteReport(WireRequest request);

    [OperationContract(Name = "benchmarkingNop", Action = "benchmarkingNop")]
    Task<WireReply> BenchmarkingNop(WireRequest request);

    [OperationContract(Name = "requestPrincipalInformation", Action = "requestPrincipalInformation")]
    Task<WireReply> RequestPrincipalInformation(WireRequest request);

    [OperationContract(Name = "changePrincipalPassword", Action = "changePrincipalPassword")]
    Task<WireReply> ChangePrincipalPassword(WireRequest request);

    [OperationContract(Name = "confirmCustomerRegistration", Action = "confirmCustomerRegistration")]
    Task<WireReply> ConfirmCustomerRegistration(WireRequest request);

    [OperationContract(Name = "requestTopup", Action = "requestTopup")]
    Task<WireReply> RequestTopup(WireRequest request);

    [OperationContract(Name = "requestTransfer", Action = "requestTransfer")]
    Task<WireReply> RequestTransfer(WireRequest request);

    [OperationContract(Name = "requestPurchase", Action = "requestPurchase")]
    Task<WireReply> RequestPurchase(WireRequest request);
}
