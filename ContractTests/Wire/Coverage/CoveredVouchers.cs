using System.Text.Json;
using SeqrSandbox.ContractTests.Eproducts;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Vouchers;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Eproducts;

namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>
/// The eProducts service. What cannot be is written by hand from docs/eproducts.md, and held from two sides as for the other.
/// </summary>
internal sealed class CoveredVouchers : Covered
{
    private const int NoMoney = (int)ResultCode.RejectedPayment;

    private static readonly int[] ByRules = [0, NoMoney, 78, 79, 90, 91];

    private static readonly string[] OfVouchers = ["buyReservedVoucher", "cancelVoucherReservation", "cancelTransaction", "getReceipt"];

    public override Type Tests => typeof(EproductsTests);

    public override IReadOnlyList<string> Operations { get; } =
        [.. EproductsService.Contract.Operations.Select(operation => operation.Name)];

    public override IReadOnlyList<int> Codes { get; } =
    [
        .. Enum.GetValues<ResultCode>()
            .Select(code => code == ResultCode.Success ? 0 : EproductsCodes.Of(code.Because("any")).Number).Distinct().Order(),
    ];

    public override IReadOnlyList<int> OfScenarios => [.. Codes.Except(ByRules)];

    public override IReadOnlyList<string> States { get; } = [None, .. Enum.GetValues<VoucherState>().Select(NameOf)];

    public override IReadOnlyList<Rule> Impossible => field ??=
    [
        new("The call names no voucher.", cell => cell.State != None && !OfVouchers.Contains(cell.Operation)),
        new(
            "The call names a sale, and a voucher has one only when it is SOLD, or was and is REVERSED.",
            cell => cell.Operation == "cancelTransaction" && cell.State is not (None or "SOLD" or "REVERSED")),
        OnlyScripted,
        Only("The call costs nothing.", [NoMoney], "buyReservedVoucher"),
        Only("The call is about no voucher.", [78, 91], OfVouchers),
        Only("The call names neither a product nor a report.", [90], "reserveVoucher", "executeReport"),
        new(
            "There has to be a voucher of this reference before anything else about it is looked at.",
            cell => cell.State == None && OfVouchers.Contains(cell.Operation) && cell.Code is not (79 or 91)),
        new(
            "The state alone decides between success and this refusal, and here it decides for the other.",
            cell => OfVouchers.Contains(cell.Operation) && cell.Code is 0 or NoMoney or 78
                && (cell.Code == 78) == IsAllowed(cell.Operation, cell.State)),
    ];

    public static string NameOf(VoucherState state) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(state.ToString());

    public override string NameOf(int code) => code switch
    {
        0 => "SUCCESS",
        78 => "illegal state, or reversed",
        79 => "unknown user, or wrong password",
        90 => "unknown product or report, or its parameter",
        91 => "unknown transaction",
        _ => ((ResultCode)code).Name(),
    };

    public override async Task<string> StateOf(Call call, Sandbox sandbox) =>
        call.Text("ersReference") is { Length: > 0 } reference && await Find(call.Operation, new(reference), sandbox.Store) is { } found
            ? NameOf(found.Value.StateAt(sandbox.Clock.GetUtcNow()))
            : None;

    private static async Task<Stored<VoucherSale>?> Find(string operation, ErsReference reference, IStore store) => operation switch
    {
        "cancelTransaction" => await store.FindSoldVoucher(reference),
        "buyReservedVoucher" or "cancelVoucherReservation" => await store.FindVoucher(reference),
        "getReceipt" => await store.FindSoldVoucher(reference) ?? await store.FindVoucher(reference),
        _ => null,
    };

    /// <summary>Whether the operation succeeds in a state.</summary>
    private static bool IsAllowed(string operation, string state) => operation switch
    {
        "cancelTransaction" => state == "SOLD",
        "getReceipt" => state is "SOLD" or "REVERSED",
        _ => state == "RESERVED",
    };
}
