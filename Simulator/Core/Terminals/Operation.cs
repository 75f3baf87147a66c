namespace SeqrSandbox.Core.Terminals;

/// <summary>The nineteen operations of the contract.</summary>
public enum Operation
{
    SendInvoice,
    UpdateInvoice,
    GetPaymentStatus,
    CancelInvoice,
    CommitReservation,
    SubmitPaymentReceipt,
    RefundPayment,
    RegisterTerminal,
    UnregisterTerminal,
    AssignSeqrId,
    MarkTransactionPeriod,
    ExecuteReport,
    BenchmarkingNop,
    RequestPrincipalInformation,
    ChangePrincipalPassword,
    ConfirmCustomerRegistration,
    RequestTopup,
    RequestTransfer,
    RequestPurchase,
}
