using System.Text.Json;
using System.Text.RegularExpressions;

namespace SeqrSandbox.ContractTests.Pacts.Native;

/// <summary>The mock's report of what a consumer did wrong, made readable: a line for each difference.</summary>
internal static partial class Mismatches
{
    public static string Read(string? json)
    {
        using var report = JsonDocument.Parse(json ?? "[]");
        var lines = report.RootElement.EnumerateArray().SelectMany(Lines).ToArray();
        return lines.Length == 0 ? "The consumer did not call as the pact says." : string.Join('\n', lines);
    }

    private static IEnumerable<string> Lines(JsonElement report)
    {
        if (report.TryGetProperty("mismatches", out var differences))
            return differences.EnumerateArray().Select(Line);
        var request = report.TryGetProperty("request", out var named) ? named : report;
        return
        [
            $"{Text(report, "type")}: {Text(request, "method") ?? Text(report, "method")} {Text(request, "path") ?? Text(report, "path")}"
        ];
    }

    private static string Line(JsonElement difference) =>
        Short($"{Text(difference, "path")}: {Text(difference, "mismatch")}".TrimStart(':', ' '));

    /// <summary>Without the addresses of namespaces, in paths as in elements.</summary>
    internal static string Short(string text) => Element().Replace(Step().Replace(text, ".$1"), "<");

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : null;

    [GeneratedRegex("""\['(?:https?:[^']*:)?([^']+)'\]""")]
    private static partial Regex Step();

    [GeneratedRegex("""<https?:[^>]*:(?=[^>:]+>)""")]
    private static partial Regex Element();
}
