using System.Text;
using System.Text.Json.Nodes;
using SeqrSandbox.Simulator.Mcp.Calling;

namespace SeqrSandbox.Simulator.Mcp.Tools;

/// <summary>What was seen in a sandbox.</summary>
internal static class JournalTool
{
    private const int Usual = 20;
    private const int Most = 200;

    public static ToolDefinition Define(SimulatorLink link) => new(
        "journal",
        "The journal",
        "Shows what happened in the sandbox, newest first: the calls of the merchant's backend with their "
            + "result codes and findings, the payer's actions, the notifications that were posted to the merchant, "
            + "and changes of the clock. All filters can be combined. Give entry with a number to see one with its "
            + "headers and both messages, passwords masked. Look here when a call did not do what was expected: "
            + "detail says why it was refused.",
        [
            new("entry", ToolArgument.Whole, "The number of one entry, to see it with both messages."),
            new("kind", ToolArgument.Text, "Only entries of this kind.",
                ["exchange", "payer-action", "notification-attempt", "clock-change", "purchase-request"]),
            new(
                "operation", ToolArgument.Text,
                "Only calls of this operation, such as sendInvoice, or actions of this name, such as scan."),
            new("terminal", ToolArgument.Text, "Only calls of this terminal, or reseller."),
            new("invoice", ToolArgument.Text, "Only what is about this invoiceReference."),
            new("result", ToolArgument.Text, "Only calls answered with this result code, as a number or by its name."),
            new("finding", ToolArgument.Text, "Only entries with a finding of this code."),
            new("before", ToolArgument.Whole, "Only entries older than this number, for the next page."),
            new("limit", ToolArgument.Whole, $"At most so many, up to {Most}; {Usual} if not given."),
            ToolArgument.Sandbox,
        ],
        OnlyReads: true,
        (input, stop) => input.Whole("entry", 1, int.MaxValue) is { } id
            ? Show(link, link.SandboxOf(input), id, stop)
            : List(link, input, stop));

    private static async Task<string> List(SimulatorLink link, ToolInput input, CancellationToken stop)
    {
        var query = ToolText.Query(
            ("kind", input.Text("kind")), ("operation", input.Text("operation")), ("terminal", input.Text("terminal")),
            ("invoice", input.Text("invoice")), ("result", input.Text("result")), ("finding", input.Text("finding")),
            ("before", input.Text("before")), ("limit", $"{input.Whole("limit", 1, Most) ?? Usual}"));
        var page = await link.Get(link.SandboxOf(input), "journal" + query, stop);
        var lines = page.Items().Select(Line).ToList();
        if (lines.Count == 0)
            return "Nothing of this kind was seen in this sandbox. Does the backend call its SOAP address? The tool sandbox tells it.";
        var more = page?["next"] is null ? "" : $"\nThere are older ones: before {page.Text("next")}.";
        return string.Join('\n', lines) + more;
    }

    private static async Task<string> Show(SimulatorLink link, string sandbox, int id, CancellationToken stop)
    {
        var entry = await link.Get(sandbox, $"journal/{id}", stop);
        var text = new StringBuilder(Line(entry!)).Append('\n');
        foreach (var finding in entry.Items("findings"))
            text.Append($"{FindingsTool.Line(finding)}\n");
        foreach (var header in entry.Items("headers"))
            text.Append($"{header.Text("name")}: {header.Text("value")}\n");
        foreach (var message in (string[])["request", "response"])
        {
            if (entry?[message] is { } shown)
                text.Append($"\n{message} ({shown.Text("length")} bytes, {shown.Text("contentType")}):\n{shown.Text("body")}\n");
        }

        return text.ToString().TrimEnd();
    }

    private static string Line(JsonNode entry)
    {
        var line = new StringBuilder($"#{entry.Text("id")} {entry.Text("at")} {entry.Text("kind")} {entry.Text("name")}");
        Append(line, " by ", entry.Text("caller"));
        Append(line, ", invoice ", entry.Text("invoice"));
        Append(line, ", result ", entry.Text("result"));
        Append(line, ", HTTP ", entry.Text("status"));
        if (entry["arguments"] is JsonObject { Count: > 0 } arguments)
            line.Append($", {string.Join(' ', arguments.Select(one => $"{one.Key}={one.Value}"))}");
        Append(line, ", ", entry.Text("detail"));
        Append(line, ", scenario ", entry["scenario"].Text("name"));
        Append(line, ", findings: ", string.Join(' ', entry.Items("findings").Select(finding => finding.Text("code"))));
        return line.ToString();
    }

    private static void Append(StringBuilder line, string before, string text)
    {
        if (text.Length > 0)
            line.Append(before).Append(text);
    }
}
