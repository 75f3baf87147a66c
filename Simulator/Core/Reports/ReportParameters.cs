using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Core.Reports;

/// <summary>The parameters in a map. Unknown keys are ignored.</summary>
public sealed record ReportParameters(string? TransactionPeriodId, string? TerminalId)
{
    private const string PeriodKey = "transactionPeriodId";
    private const string TerminalKey = "TERMINALID";

    /// <summary>Reads a map. An entry without a key, or two with the same key, make it malformed (49).</summary>
    public static Outcome<ReportParameters> Read(IReadOnlyCollection<(string? Key, string? Value)> entries)
    {
        if (entries.Any(entry => string.IsNullOrEmpty(entry.Key)))
            return ResultCode.InvalidInvoiceData.Because("An entry of the parameters has no key.");
        if (entries.CountBy(entry => entry.Key!).FirstOrDefault(key => key.Value > 1).Key is { } twice)
            return ResultCode.InvalidInvoiceData.Because($"Two entries of the parameters have the key {Refusal.Quote(twice)}.");
        return new ReportParameters(Value(entries, PeriodKey), Value(entries, TerminalKey));
    }

    private static string? Value(IEnumerable<(string? Key, string? Value)> entries, string key) =>
        entries.FirstOrDefault(entry => entry.Key == key).Value;
}
