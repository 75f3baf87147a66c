using static SeqrSandbox.ContractTests.Wire.Coverage.Contract;

namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>
/// The cells that cannot be, by the rule that forbids them. It is written by hand from docs/protocol.md and held from
/// two sides: nothing that it calls impossible may be seen, and what was not seen has to be called impossible by it.
/// </summary>
internal static class Impossible
{
    private static readonly int[] OfCallers = [20, 21, 29, 33, 37];

    /// <summary>The codes that only a scenario brings about, or that the contract only names.</summary>
    public static readonly int[] OfScenarios =
        [1, 10, 12, 57, 60, 61, 62, 63, 91, 92, 93, 94];

    private static readonly string[] OfInvoices = ["updateInvoice", "getPaymentStatus", "cancelInvoice", "commitReservation"];

    private static readonly string[] OfPayments = ["submitPaymentReceipt", "refundPayment"];

    private static readonly string[] MovesMoney = ["requestTopup", "requestTransfer", "requestPurchase"];

    private static readonly string[] HasReceiver = ["requestTransfer", "requestPurchase"];

    public static Rule OnlyScripted { get; } = new(
        "No rule of SEQR ends in it, only a scenario does.", cell => OfScenarios.Contains(cell.Code));

    /// <summary>In the order in which they are asked: whole columns, whole rows, single cells.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("The call names no invoice.", cell => cell.State != None && !Names(cell.Operation)),
        new(
            "The call names a payment, and an invoice has one only when it is PAID, or was and is CANCELED since.",
            cell => OfPayments.Contains(cell.Operation) && cell.State is not (None or "PAID" or "CANCELED")),
        OnlyScripted,
        new("It asks nobody for credentials.", cell => cell.Operation == "benchmarkingNop" && OfCallers.Contains(cell.Code)),
        Only("Only a report can be not ready.", [2], "executeReport"),
        Only(
            "The call carries no amount.",
            [11],
            ["sendInvoice", "updateInvoice", "refundPayment", "commitReservation", .. MovesMoney]),
        Only("Only a top-up product limits its amounts.", [13], "requestTopup"),
        Only("The call carries no new password.", [22], "changePrincipalPassword"),
        Only(
            "The call names no principal but its caller.",
            [30, 38],
            ["requestPrincipalInformation", "changePrincipalPassword", .. HasReceiver]),
        Only("The call has no sender.", [31, 35, 39, 43, 46], MovesMoney),
        Only("The call tops up no phone.", [32, 36, 40, 44, 47], "requestTopup"),
        Only("The state of no other principal matters.", [34], ["changePrincipalPassword", .. HasReceiver]),
        Only("The call names no product.", [41], MovesMoney),
        Only("The call has no receiver with accounts.", [42, 45], HasReceiver),
        Only("It is about a customer's registration.", [52, 56], "confirmCustomerRegistration"),
        Only("The call names no payment.", [23, 55], "refundPayment", "submitPaymentReceipt"),
        Only("Only an update is refused with it while the debit is under way.", [48], "updateInvoice"),
        Only(
            "The call carries no bill, amount, document or map.",
            [49],
            [
                "sendInvoice", "updateInvoice", "refundPayment", "commitReservation", "submitPaymentReceipt",
                "markTransactionPeriod", "executeReport", .. MovesMoney
            ]),
        Only("It is about canceling.", [50, 51, 95], "cancelInvoice"),
        Only("It is about static codes.", [53], "assignSeqrId"),
        Only(
            "The call names no invoice by its reference.",
            [54],
            "getPaymentStatus",
            "updateInvoice",
            "cancelInvoice",
            "commitReservation"),
        Only("It is about taking what was reserved.", [58, 96], "commitReservation"),
        Only("The call carries no notificationUrl.", [64], "sendInvoice", "updateInvoice", "refundPayment"),
        Only("No rule of this operation ends in it: it would be an error inside the simulator.", [90], "updateInvoice", "executeReport"),
        Only("It is about giving money back.", [97, 98, 99], "refundPayment"),
        new(
            "There has to be an invoice or a payment of this reference before anything else about it is looked at.",
            cell => cell.State == None && Names(cell.Operation) && !OfCallers.Contains(cell.Code) && cell.Code is not (54 or 23)),
        new(
            "The state alone decides between success and these refusals, and here it decides for another.",
            cell => Outcomes.ByOperation.TryGetValue(cell.Operation, out var outcomes)
                && outcomes.Values.Any(codes => codes.Contains(cell.Code))
                && !outcomes[cell.State].Contains(cell.Code)),
    ];

    public static Rule? ReasonOf(Cell cell) => Rules.FirstOrDefault(rule => rule.Covers(cell));

    private static bool Names(string operation) => OfInvoices.Contains(operation) || OfPayments.Contains(operation);

    private static Rule Only(string reason, int[] codes, params string[] operations) =>
        new(reason, cell => codes.Contains(cell.Code) && !operations.Contains(cell.Operation));
}
