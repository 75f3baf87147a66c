using System.Text.Json;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>The operations, codes and states of the contract.</summary>
internal static class Contract
{
    /// <summary>The state of a call that names no invoice, or one that SEQR does not have.</summary>
    public const string None = "none";

    public static IReadOnlyList<string> Operations { get; } =
        [.. InvoiceService.Contract.Operations.Select(operation => operation.Name)];

    public static IReadOnlyList<int> Codes { get; } = [.. Enum.GetValues<ResultCode>().Select(code => (int)code).Order()];

    public static IReadOnlyList<string> States { get; } = [None, .. Enum.GetValues<Phase>().Select(NameOf)];

    public static IEnumerable<Cell> Cells =>
        from operation in Operations from code in Codes from state in States select new Cell(operation, code, state);

    public static string NameOf(Phase phase) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(phase.ToString());
}
