namespace SeqrSandbox.Core.Contract;

/// <summary>
/// The service through which merchants take payments: nineteen operations on invoices, terminals and reports.
/// </summary>
public static class InvoiceService
{
    /// <summary>The newest of its paths.</summary>
    public const string Path = "/soap/merchant/cashregister-2";

    public static readonly Operation SendInvoice = new("sendInvoice")
    {
        ForResellerUsers = false,
        Subject = OperationSubject.Bill,
        Needs = ["invoice"],
    };

    public static readonly Operation UpdateInvoice = new("updateInvoice")
    {
        ForResellerUsers = false,
        Subject = OperationSubject.Invoice,
        Needs = ["invoiceReference", "invoice"],
    };

    /// <summary>Needs no invoiceReference: a cash register may ask for its current invoice.</summary>
    public static readonly Operation GetPaymentStatus = new("getPaymentStatus")
    {
        ForResellerUsers = false,
        Subject = OperationSubject.Invoice,
    };

    public static readonly Operation CancelInvoice = new("cancelInvoice")
    {
        ForResellerUsers = false,
        Subject = OperationSubject.Invoice,
        Needs = ["invoiceReference"],
    };

    public static readonly Operation CommitReservation = new("commitReservation")
    {
        ForResellerUsers = false,
        Subject = OperationSubject.Invoice,
        Needs = ["invoiceReference"],
    };

    public static readonly Operation SubmitPaymentReceipt = new("submitPaymentReceipt")
    {
        Subject = OperationSubject.Payment,
        Needs = ["ersReference"],
    };

    public static readonly Operation RefundPayment = new("refundPayment")
    {
        Subject = OperationSubject.Payment,
        Needs = ["ersReference", "invoice"],
    };

    public static readonly Operation RegisterTerminal = new("registerTerminal")
    {
        ForTerminals = false,
        Needs = ["password", "name"],
    };

    public static readonly Operation UnregisterTerminal = new("unregisterTerminal") { ForResellerUsers = false };
    public static readonly Operation AssignSeqrId = new("assignSeqrId")
    {
        ForResellerUsers = false,
        Needs = ["seqrId"],
    };

    public static readonly Operation MarkTransactionPeriod = new("markTransactionPeriod");
    public static readonly Operation ExecuteReport = new("executeReport") { Needs = ["reportId"] };

    /// <summary>The only operation without credentials. Source: SEQR API 2.6.0.</summary>
    public static readonly Operation BenchmarkingNop = new("benchmarkingNop") { HasContext = false };

    public static readonly Operation RequestPrincipalInformation = new("requestPrincipalInformation") { Needs = ["principalId"] };
    public static readonly Operation ChangePrincipalPassword = new("changePrincipalPassword") { Needs = ["principalId", "newPassword"] };

    /// <summary>Needs no secondaryPrincipalId: it only names the customer once more.</summary>
    public static readonly Operation ConfirmCustomerRegistration = new("confirmCustomerRegistration")
    {
        Needs = ["principalId", "registrationReference"],
    };

    public static readonly Operation RequestTopup = new("requestTopup")
    {
        Needs = ["senderPrincipalId", "topupPrincipalId", "productId", "amount"],
    };

    /// <summary>Needs no productId: a transfer may be of no particular kind.</summary>
    public static readonly Operation RequestTransfer = new("requestTransfer")
    {
        Needs = ["senderPrincipalId", "receiverPrincipalId", "amount"],
    };

    public static readonly Operation RequestPurchase = new("requestPurchase")
    {
        Needs = ["senderPrincipalId", "receiverPrincipalId", "purchaseOrder"],
    };

    /// <summary>The service itself. It stands below the operations because it is made of them.</summary>
    public static readonly Service Contract = new(
        Path,
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
        RequestPurchase);
}
