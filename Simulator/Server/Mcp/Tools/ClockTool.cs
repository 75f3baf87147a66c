using System.Text.Json.Nodes;
using SeqrSandbox.Simulator.Mcp.Calling;

namespace SeqrSandbox.Simulator.Mcp.Tools;

/// <summary>The clock of a sandbox.</summary>
internal static class ClockTool
{
    public static ToolDefinition Define(SimulatorLink link) => new(
        "clock",
        "The clock",
        "Tells and moves the sandbox's clock, so that nobody has to wait. Actions: now (the default); advance "
            + "moves it forward by a duration, and what becomes due on the way happens before the answer: reversals "
            + "after 20 s, expiries, retries of notifications, a scenario's steps; freeze stops it; resume lets it "
            + "run again; set moves it to an instant. The merchant's own clock does not move with it.",
        [
            new("action", ToolArgument.Text, "What to do; now if not given.", ["now", "advance", "freeze", "resume", "set"]),
            new("by", ToolArgument.Text, "How far to advance, such as 30s, 1m30s, 2h or 1d."),
            new("to", ToolArgument.Text, "The instant to set, such as 2026-01-31T12:00:00Z."),
            ToolArgument.Sandbox,
        ],
        OnlyReads: false,
        async (input, stop) =>
        {
            var action = input.Text("action") ?? "now";
            var sandbox = link.SandboxOf(input);
            var clock = action switch
            {
                "now" => await link.Get(sandbox, "clock", stop),
                "advance" => await link.Post(sandbox, "clock/advance", new() { ["by"] = input.Needed("by", action) }, stop),
                "set" => await link.Post(sandbox, "clock/set", new() { ["to"] = input.Needed("to", action) }, stop),
                _ => await link.Post(sandbox, "clock/" + action, [], stop),
            };
            return Text(clock!);
        });

    private static string Text(JsonNode clock)
    {
        var state = clock.Text("frozen") == "true" ? "frozen" : $"running, {clock.Text("shift")} ahead of the wall clock";
        var failing = clock.Items("failing").Select(one => $"\nFailing: invoice {one.Text("invoice")}: {one.Text("error")}");
        return $"{clock.Text("now")}, {state}.{string.Concat(failing)}";
    }
}
