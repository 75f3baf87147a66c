using System.Text.Json;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>Formats a journal entry as a line of a table.</summary>
internal static class JournalLine
{
    private const string Nothing = "-";

    public static string Heading => Row("time", "operation", "terminal", "invoice", "result", "ms", "findings", "reason");

    public static string Of(JsonElement entry) => Row(
        entry.GetProperty("at").GetDateTimeOffset().UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff"),
        Text(entry, "name"),
        Text(entry, "caller") ?? (entry.GetProperty("arguments").TryGetProperty("payer", out var payer) ? payer.GetString() : null),
        Text(entry, "invoice"),
        Result(entry),
        entry.GetProperty("milliseconds").GetDouble().ToString("0"),
        entry.GetProperty("findings").GetArrayLength().ToString(),
        Text(entry, "detail") is { } detail ? Visible.Of(detail) : null);

    private static string? Result(JsonElement entry)
    {
        if (entry.GetProperty("result") is { ValueKind: JsonValueKind.Number } result && result.GetInt32() is var code)
            return Enum.IsDefined((ResultCode)code) && (code == 0 || !EproductsService.IsAt(Text(entry, "path")))
                ? $"{code} {((ResultCode)code).Name()}"
                : $"{code}";
        return entry.GetProperty("status") is { ValueKind: JsonValueKind.Number } status ? $"HTTP {status.GetInt32()}" : null;
    }

    private static string? Text(JsonElement entry, string member) => entry.GetProperty(member).GetString();

    private static string Row(
        string time,
        string? operation,
        string? terminal,
        string? invoice,
        string? result,
        string milliseconds,
        string findings,
        string? reason) =>
        ($"{time,-23}  {Cell(operation),-22}  {Cell(terminal),-32}  {Cell(invoice),-17}  {Cell(result),-30}  "
            + $"{milliseconds,6}  {findings,-8}  {reason}").TrimEnd();

    private static string Cell(string? text) => text is null ? Nothing : Visible.Of(text);
}
