using System.Text.Json;
using System.Text.Json.Nodes;
using SeqrSandbox.Simulator.Mcp.Calling;

namespace SeqrSandbox.Simulator.Mcp.Tools;

/// <summary>Whether something happened as often as it should have.</summary>
internal static class VerifyTool
{
    public static ToolDefinition Define(SimulatorLink link) => new(
        "verify",
        "Was it called?",
        "Verifies how often a call was made, or that several were made in an order, and tells the entries that "
            + "match; if too few do, the nearest ones with what differs. match and the members of sequence take "
            + "kind, operation, terminal, invoice, result (a number or a name), finding, status (of HTTP), headers, "
            + "request and response (objects of member and value; an inner member has its path, such as "
            + "invoice/title). A text may have * for any letters. Example: match "
            + "{\"operation\":\"getPaymentStatus\",\"result\":\"SUCCESS\"}, atLeast 3.",
        [
            new("match", ToolArgument.Object, "What an entry of the journal has to be like. Give this or sequence."),
            new("sequence", ToolArgument.List, "A list of such patterns, which have to match in this order."),
            new("times", ToolArgument.Whole, "Exactly how often; once if nothing else is given."),
            new("atLeast", ToolArgument.Whole, "At least so often, instead of times."),
            new("atMost", ToolArgument.Whole, "At most so often, instead of times."),
            new("within", ToolArgument.Text, "How long to wait for it, such as 5s; not at all if not given."),
            ToolArgument.Sandbox,
        ],
        OnlyReads: true,
        (input, stop) => Try(link, input, stop));

    private static async Task<string> Try(SimulatorLink link, ToolInput input, CancellationToken stop)
    {
        var body = new JsonObject();
        foreach (var (name, kind) in ((string, JsonValueKind)[])[("match", JsonValueKind.Object), ("sequence", JsonValueKind.Array)])
        {
            if (input.Json(name, kind) is { } pattern)
                body[name] = JsonNode.Parse(pattern.GetRawText());
        }

        if (body.Count == 0)
            throw new ToolMistake("Give match, such as {\"operation\":\"sendInvoice\"}, or sequence, a list of these.");
        if (Times(input) is { } times)
            body["times"] = times;
        if (input.Text("within") is { } within)
            body["within"] = within;
        return Text((await link.Post(link.SandboxOf(input), "verify", body, stop))!);
    }

    private static JsonNode? Times(ToolInput input)
    {
        var (exactly, least, most) = (Number(input, "times"), Number(input, "atLeast"), Number(input, "atMost"));
        if (least is null && most is null)
            return exactly;
        if (exactly is not null)
            throw new ToolMistake("times is the exact number: leave it out beside atLeast and atMost.");
        var range = new JsonObject();
        if (least is not null)
            range["atLeast"] = least;
        if (most is not null)
            range["atMost"] = most;
        return range;
    }

    private static int? Number(ToolInput input, string name) => input.Whole(name, 0, 1_000_000);

    private static string Text(JsonNode tried)
    {
        var entries = tried.Items("entries").Select(id => $"#{id}").Take(20).ToList();
        var found = $"{tried.Text("count")} found{(entries.Count == 0 ? "" : $": {string.Join(' ', entries)}")}";
        if (tried.Text("verified") == "true")
            return $"Yes, it holds. {found}.";
        var near = tried.Items("nearest").Select(miss => $"\nNear: #{miss.Text("entry")} {miss.Text("what")}: " + string.Join(
            "; ",
            miss.Items("differences").Select(one => $"{one.Text("member")} should be {one.Text("expected")}, and is "
                + (one["found"] is null ? "missing" : one.Text("found")))));
        return $"No, it does not hold. {found}.{string.Concat(near)}";
    }
}
