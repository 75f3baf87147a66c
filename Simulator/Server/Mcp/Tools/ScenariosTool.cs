using System.Text;
using System.Text.Json.Nodes;
using SeqrSandbox.Simulator.Mcp.Calling;
using SeqrSandbox.Simulator.Mcp.Rules;
using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.Simulator.Mcp.Tools;

/// <summary>Scripts of what a payer does, and of what goes wrong.</summary>
internal static class ScenariosTool
{
    public static ToolDefinition Define(SimulatorLink link) => new(
        "scenarios",
        "Scenarios",
        "Scripts what the payer does by itself and what goes wrong: declined payments, late or lost answers, "
            + "result codes, notifications that come twice or never. Actions: list names all, with a sentence each; "
            + "show prints one as YAML, to read or to begin another with; use makes one the default for the invoices "
            + "that are sent from now on (manual means that nothing happens by itself); check tells what is wrong in "
            + "a YAML text; put stores it under its name; guide prints how scenarios are written. A call can also "
            + "name one in its clientComment: scenario=declined.",
        [
            new("action", ToolArgument.Text, "What to do; list if not given.", ["list", "show", "use", "check", "put", "guide"]),
            new("name", ToolArgument.Text, "The name of a scenario, such as declined."),
            new("yaml", ToolArgument.Text, "The text of a scenario, for check and put."),
            ToolArgument.Sandbox,
        ],
        OnlyReads: false,
        (input, stop) => Do(link, input, stop));

    private static Task<string> Do(SimulatorLink link, ToolInput input, CancellationToken stop) => (input.Text("action") ?? "list") switch
    {
        "list" => List(link, link.SandboxOf(input), stop),
        "show" => Show(link, link.SandboxOf(input), input.Needed("name", "show"), stop),
        "use" => Use(link, link.SandboxOf(input), input.Needed("name", "use"), stop),
        "check" => Task.FromResult(Check(input.Needed("yaml", "check"), input.Text("name"))),
        "put" => Put(link, link.SandboxOf(input), input.Needed("yaml", "put"), input.Text("name"), stop),
        _ => Task.FromResult(RuleBook.Document("docs/scenarios.md")),
    };

    private static async Task<string> List(SimulatorLink link, string sandbox, CancellationToken stop)
    {
        var page = await link.Get(sandbox, "scenarios?limit=500", stop);
        var wrong = page.Items("wrong").Select(file => $"not used: {file.Text("file")}: {ToolText.Json(file["errors"])}");
        var named = page.Items().OrderBy(scenario => scenario.Text("name"), StringComparer.Ordinal);
        return string.Join('\n', named.Select(Line).Concat(wrong));
    }

    private static string Line(JsonNode scenario) =>
        $"{scenario.Text("name")}{(scenario.Text("isDefault") == "true" ? " (the default)" : "")}: {scenario.Text("description")}";

    private static async Task<string> Show(SimulatorLink link, string sandbox, string name, CancellationToken stop) =>
        (await link.Get(sandbox, "scenarios/" + Uri.EscapeDataString(name), stop)).Text("yaml");

    private static async Task<string> Use(SimulatorLink link, string sandbox, string name, CancellationToken stop)
    {
        var body = new JsonObject { ["name"] = name };
        var now = await link.Call(HttpMethod.Put, sandbox, "scenarios/default", body.ToJsonString(), stop);
        return $"{now.Text("name")} applies to the invoices that are sent from now on: {now.Text("description")}";
    }

    private static async Task<string> Put(SimulatorLink link, string sandbox, string yaml, string? name, CancellationToken stop)
    {
        // The reader that the control API has: so the name need not be told twice.
        var read = ScenarioReader.Read(Encoding.UTF8.GetBytes(yaml), name);
        if ((name ?? read.Scenario?.Name) is not { } known)
            throw new ToolMistake(Check(yaml, name));
        await link.Call(HttpMethod.Put, sandbox, "scenarios/" + Uri.EscapeDataString(known), yaml, stop);
        return $"{known} is stored. Make it the default with use, or name it in a call's clientComment: scenario={known}.";
    }

    private static string Check(string yaml, string? name)
    {
        var read = ScenarioReader.Read(Encoding.UTF8.GetBytes(yaml), name);
        return read.Errors is [_, ..] errors
            ? string.Join('\n', errors.Select(error => $"line {error.At.Line}, column {error.At.Column}: {error}"))
            : $"{read.Scenario?.Name} is right.";
    }
}
