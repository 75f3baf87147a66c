using System.ServiceModel;
using Reference.Client.Wire.Calls;

namespace Reference.Client.Wire;

/// <summary>
/// ERSWSExternalClientService, SEQR's contract for merchants: SOAP 1.1, document/literal wrapped, one method for each operation.
/// </summary>
[ServiceContract(Name = "ERSWSExternalClientService", Namespace = SeqrNamespace.Uri)]
[XmlSerializerFormat]
internal interface ISeqrService
{
    [OperationContract(Name = "sendInvoice", Action = "", ReplyAction = "*")]
    Task<SendInvoiceReply> SendInvoiceAsync(SendInvoiceCall call);

    [OperationContract(Name = "updateInvoice", Action = "", ReplyAction = "*")]
    Task<UpdateInvoiceReply> UpdateInvoiceAsync(UpdateInvoiceCall call);

    [OperationContract(Name = "getPaymentStatus", Action = "", ReplyAction = "*")]
    Task<GetPaymentStatusReply> GetPaymentStatusAsync(GetPaymentStatusCall call);

    [OperationContract(Name = "cancelInvoice", Action = "", ReplyAction = "*")]
    Task<CancelInvoiceReply> CancelInvoiceAsync(CancelInvoiceCall call);

    [OperationContract(Name = "commitReservation", Action = "", ReplyAction = "*")]
    Task<CommitReservationReply> CommitReservationAsync(CommitReservationCall call);

    [OperationContract(Name = "submitPaymentReceipt", Action = "", ReplyAction = "*")]
    Task<SubmitPaymentReceiptReply> SubmitPaymentReceiptAsync(SubmitPaymentReceiptCall call);

    [OperationContract(Name = "refundPayment", Action = "", ReplyAction = "*")]
    Task<RefundPaymentReply> RefundPaymentAsync(RefundPaymentCall call);

    [OperationContract(Name = "registerTerminal", Action = "", ReplyAction = "*")]
    Task<RegisterTerminalReply> RegisterTerminalAsync(RegisterTerminalCall call);

    [OperationContract(Name = "unregisterTerminal", Action = "", ReplyAction = "*")]
    Task<UnregisterTerminalReply> UnregisterTerminalAsync(UnregisterTerminalCall call);

    [OperationContract(Name = "assignSeqrId", Action = "", ReplyAction = "*")]
    Task<AssignSeqrIdReply> AssignSeqrIdAsync(AssignSeqrIdCall call);

    [OperationContract(Name = "markTransactionPeriod", Action = "", ReplyAction = "*")]
    Task<MarkTransactionPeriodReply> MarkTransactionPeriodAsync(MarkTransactionPeriodCall call);

    [OperationContract(Name = "executeReport", Action = "", ReplyAction = "*")]
    Task<ExecuteReportReply> ExecuteReportAsync(ExecuteReportCall call);

    [OperationContract(Name = "benchmarkingNop", Action = "", ReplyAction = "*")]
    Task<BenchmarkingNopReply> BenchmarkingNopAsync(BenchmarkingNopCall call);

    [OperationContract(Name = "requestPrincipalInformation", Action = "", ReplyAction = "*")]
    Task<RequestPrincipalInformationReply> RequestPrincipalInformationAsync(RequestPrincipalInformationCall call);

    [OperationContract(Name = "changePrincipalPassword", Action = "", ReplyAction = "*")]
    Task<ChangePrincipalPasswordReply> ChangePrincipalPasswordAsync(ChangePrincipalPasswordCall call);

    [OperationContract(Name = "confirmCustomerRegistration", Action = "", ReplyAction = "*")]
    Task<ConfirmCustomerRegistrationReply> ConfirmCustomerRegistrationAsync(ConfirmCustomerRegistrationCall call);

    [OperationContract(Name = "requestTopup", Action = "", ReplyAction = "*")]
    Task<RequestTopupReply> RequestTopupAsync(RequestTopupCall call);

    [OperationContract(Name = "requestTransfer", Action = "", ReplyAction = "*")]
    Task<RequestTransferReply> RequestTransferAsync(RequestTransferCall call);

    [OperationContract(Name = "requestPurchase", Action = "", ReplyAction = "*")]
    Task<RequestPurchaseReply> RequestPurchaseAsync(RequestPurchaseCall call);

    // ERSWSClientSessionInfoService, which answers at the same address and in the same namespace.
    [OperationContract(Name = "getClientSessionInfo", Action = "", ReplyAction = "*")]
    Task<GetClientSessionInfoReply> GetClientSessionInfoAsync(GetClientSessionInfoCall call);
}

/// <summary>The contract's only namespace. It applies only to the wrapper element of a request or response.</summary>
internal static class SeqrNamespace
{
    public const string Uri = "http://external.interfaces.ers.seamless.com/";
}
