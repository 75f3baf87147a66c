using System.Text.Json.Nodes;
using SeqrSandbox.Simulator.Mcp.Calling;

namespace SeqrSandbox.Simulator.Mcp.Tools;

/// <summary>What SEQR would object to in the calls of a merchant, each kind once.</summary>
internal static class FindingsTool
{
    private const int Pages = 10;
    private const int PageSize = 500;

    public static ToolDefinition Define(SimulatorLink link) => new(
        "findings",
        "What SEQR would object to",
        "Lists what is wrong or could be better in the calls of the merchant's backend, although they were "
            + "answered: each kind once, with its severity, the place in the message, advice on what to change, and "
            + "the newest journal entries that have it. Errors fail a certification. After a mend, give after with "
            + "the number of the newest entry from before, so that old mistakes are left out. The tool rules shows a "
            + "finding by its code, with a wrong and a right example.",
        [
            new("severity", ToolArgument.Text, "Only this severity.", ["error", "warning", "hint"]),
            new("invoice", ToolArgument.Text, "Only what is about this invoiceReference."),
            new("after", ToolArgument.Whole, "Only entries with a greater number than this."),
            ToolArgument.Sandbox,
        ],
        OnlyReads: true,
        (input, stop) => List(link, input, stop));

    public static string Line(JsonNode finding) =>
        $"{finding.Text("severity")} {finding.Text("code")}{(finding.Text("place") is { Length: > 0 } place ? $" at {place}" : "")}: "
            + $"{finding.Text("advice")} ({finding.Text("source")})";

    private static async Task<string> List(SimulatorLink link, ToolInput input, CancellationToken stop)
    {
        var (severity, after) = (input.Text("severity"), input.Whole("after", 0, int.MaxValue) ?? 0);
        var entries = await Entries(link, link.SandboxOf(input), input.Text("invoice"), after, stop);
        var kinds = entries
            .SelectMany(entry => entry.Items("findings"), (entry, finding) => (Id: entry.Text("id"), Finding: finding))
            .Where(one => severity is null || one.Finding.Text("severity") == severity)
            .GroupBy(one => one.Finding.Text("code"))
            .OrderBy(kind => Rank(kind.First().Finding.Text("severity")))
            .Select(kind => $"{Line(kind.First().Finding)}\n  {Times(kind.Count())}, last in {Numbers(kind.Select(one => one.Id))}")
            .ToList();
        if (kinds.Count > 0)
            return string.Join('\n', kinds);
        return entries.Count == 0 ? "Nothing was seen there yet." : $"No findings in {entries.Count} entries.";
    }

    private static async Task<List<JsonNode>> Entries(
        SimulatorLink link, string sandbox, string? invoice, int after, CancellationToken stop)
    {
        var entries = new List<JsonNode>();
        string? before = null;
        for (var page = 0; page < Pages; page++)
        {
            var read = await link.Get(
                sandbox, "journal" + ToolText.Query(("invoice", invoice), ("limit", $"{PageSize}"), ("before", before)), stop);
            entries.AddRange(read.Items().Where(entry => (long)entry["id"]! > after));
            before = read?["next"]?.ToString();
            if (before is null || read.Items().Any(entry => (long)entry["id"]! <= after))
                break;
        }

        return entries;
    }

    private static int Rank(string severity) => severity switch { "error" => 0, "warning" => 1, _ => 2 };

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";

    private static string Numbers(IEnumerable<string> ids) => string.Join(' ', ids.Distinct().Take(5).Select(id => $"#{id}"));
}
