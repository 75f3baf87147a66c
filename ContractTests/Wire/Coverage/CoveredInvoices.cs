using System.Text.Json;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>
/// The invoice service. What cannot be is written by hand from docs/protocol.md and held from two sides: nothing that is called
/// impossible may be seen, and what was not seen has to be called impossible.
/// </summary>
internal sealed class CoveredInvoices : Covered
{
    private static readonly int[] OfCallers = [20, 21, 29, 33, 37];

    private static readonly string[] OfInvoices = ["updateInvoice", "getPaymentStatus", "cancelInvoice", "commitReservation"];

    private static readonly string[] OfPayments = ["submitPaymentReceipt", "refundPayment"];

    private static readonly string[] MovesMoney = ["requestTopup", "requestTransfer", "requestPurchase"];

    private static readonly string[] HasReceiver = ["requestTransfer", "requestPurchase"];

    public override Type Tests => typeof(WireTests);

    public override IReadOnlyList<string> Operations { get; } =
        [.. InvoiceService.Contract.Operations.Select(operation => operation.Name)];

    public override IReadOnlyList<int> Codes { get; } = [.. Enum.GetValues<ResultCode>().Select(code => (int)code).Order()];

    public override IReadOnlyList<int> OfScenarios { get; } = [1, 10, 12, 57, 60, 61, 62, 63, 91, 92, 93, 94];

    public override IReadOnlyList<string> States { get; } = [None, .. Enum.GetValues<Phase>().Select(NameOf)];

    public override IReadOnlyList<Rule> Impossible => field ??=
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

    public static string NameOf(Phase phase) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(phase.ToString());

    public override string NameOf(int code) => ((ResultCode)code).Name();

    public override async Task<string> StateOf(Call call, Sandbox sandbox) =>
        await Find(call, sandbox.Store) is { } found ? NameOf(found.Value.Phase) : None;

    private static async Task<Stored<Invoice>?> Find(Call call, IStore store) => call.Operation switch
    {
        "getPaymentStatus" when call.Text("invoiceReference") is null or "" =>
            call.Text("context", "initiatorPrincipalId", "id") is { } till ? await store.FindLatestInvoiceOf(till) : null,
        "updateInvoice" or "getPaymentStatus" or "cancelInvoice" or "commitReservation"
            when call.Text("invoiceReference") is { Length: > 0 } reference =>
            await store.FindInvoice(new InvoiceReference(reference)),
        "submitPaymentReceipt" or "refundPayment" when call.Text("ersReference") is { Length: > 0 } reference =>
            await store.FindInvoice(new ErsReference(reference)),
        _ => null,
    };

    private static bool Names(string operation) => OfInvoices.Contains(operation) || OfPayments.Contains(operation);
}
