using System.Collections.Frozen;

namespace SeqrSandbox.Core.Contract;

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

/// <summary>How operations are called on the wire and everywhere else.</summary>
public static class OperationText
{
    private static readonly FrozenDictionary<Operation, string> Names = Enum.GetValues<Operation>()
        .ToFrozenDictionary(operation => operation, operation => char.ToLowerInvariant(operation.ToString()[0]) + operation.ToString()[1..]);

    /// <summary><c>sendInvoice</c></summary>
    public static string Name(this Operation operation) => Names[operation];
}
