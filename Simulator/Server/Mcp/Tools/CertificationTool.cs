using System.Text.Json;
using System.Text.Json.Nodes;
using SeqrSandbox.Core.Certification;
using SeqrSandbox.Simulator.Certification;
using SeqrSandbox.Simulator.Mcp.Calling;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Mcp.Tools;

/// <summary>How far a backend has come with SEQR's certification, and what to do next.</summary>
internal static class CertificationTool
{
    public static ToolDefinition Define(SimulatorLink link) => new(
        "certification",
        "SEQR's certification",
        "Judges the merchant's backend by what SEQR's certification asks for. Without plan it lists the plans: "
            + "webshop for a web shop or an app, pos for a till, and one for each other service. With plan it tells "
            + "each check, passed, failed or not seen, with the journal entries that show it and what to mend, and "
            + "at the end the next step: whose turn it is, and the tool call that makes it. Repeat it after each "
            + "step until all are passed. The latest completed attempt at a step counts, so a mended backend only "
            + "has to do the step again.",
        [
            new(
                "plan", ToolArgument.Text,
                "The plan to judge by; without it the plans are listed.",
                [.. Plans.All.Select(plan => plan.Name)]),
            new("after", ToolArgument.Whole, "Only journal entries with a greater number count."),
            ToolArgument.Sandbox,
        ],
        OnlyReads: true,
        async (input, stop) => input.Text("plan") is { } plan ? await Status(link, input, plan, stop) : List());

    private static string List() => string.Join('\n', Plans.All.Select(plan =>
        $"{plan.Name}: {plan.Title}, {plan.Checks.Length} checks: {string.Join(", ", plan.Checks.Select(check => check.Id))}"));

    private static async Task<string> Status(SimulatorLink link, ToolInput input, string plan, CancellationToken stop)
    {
        var after = input.Whole("after", 0, int.MaxValue) ?? 0;
        var answer = await link.Get(link.SandboxOf(input), $"certification/{plan}?after={after}", stop);
        var view = answer.Deserialize(ControlJson.For<CertificationView>())!;
        return $"{TextReport.Write(view, Colours.None)}\nNext step: {Next(view.Move, link.SandboxOf(input))}";
    }

    private static string Next(NextStepView move, string sandbox)
    {
        var (tool, arguments) = move.Kind switch
        {
            "pay" when move.Code is { } code => ("payer", Call("pay", ("invoice", move.Invoice), ("code", code), ("payer", move.Payer))),
            "pay" => ("payer", Call("confirm", ("invoice", move.Invoice), ("payer", move.Payer))),
            "scan" => ("payer", Call("scan", ("code", move.Code ?? "the merchant's code"), ("payer", move.Payer))),
            "decline" => ("payer", Call("cancel", ("payer", move.Payer))),
            "advance" => ("clock", Call("advance", ("by", "30s"))),
            _ => ("", new JsonObject()),
        };
        if (tool.Length == 0)
            return move.Kind == "done" ? "none. Every check was seen." : $"the backend's. {move.Text}";
        if (sandbox.Length > 0)
            arguments["sandbox"] = sandbox;
        return $"{move.Text} Call {tool} with {ToolText.Json(arguments)}{Link(move)}.";
    }

    /// <summary>In the app a link does what the scan does elsewhere.</summary>
    private static string Link(NextStepView move) =>
        move is { Kind: "pay", Code: { } code } && code.StartsWith("HTTP:", StringComparison.Ordinal)
        ? $", or, in an app, with the link of the shop's page as code: seqr:{code["HTTP:".Length..]}"
        : "";

    private static JsonObject Call(string action, params (string Name, string? Value)[] arguments)
    {
        var call = new JsonObject { ["action"] = action };
        foreach (var (name, value) in arguments)
        {
            if (value is not null)
                call[name] = value;
        }

        return call;
    }
}
