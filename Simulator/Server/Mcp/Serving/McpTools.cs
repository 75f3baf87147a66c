using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Mcp.Calling;
using SeqrSandbox.Simulator.Mcp.Tools;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Mcp.Serving;

/// <summary>What a client of the Model Context Protocol is offered.</summary>
internal static class McpTools
{
    private const string Instructions =
        "A local SEQR, the mobile wallet, to develop a merchant's backend against. Call sandbox first: it tells the SOAP address "
            + "that the backend has to call. Look up rules before you write calls. Ask certification with the plan webshop (or pos) "
            + "what to do next: it names the step, and the tool call if it is the payer's or the clock's turn. After each step look at "
            + "findings, and mend what they say.";

    /// <summary>The tools, in the order in which they are usually needed.</summary>
    /// <param name="link">The simulator that they are about.</param>
    /// <param name="explore">Runs an exploration; null where that is not offered.</param>
    public static IReadOnlyList<ToolDefinition> All(
        SimulatorLink link, Func<ExploreOrder, TextWriter, CancellationToken, Task<int>>? explore) =>
    [
        SandboxesTool.Define(link),
        RulesTool.Define(),
        CertificationTool.Define(link),
        PayerTool.Define(link),
        ClockTool.Define(link),
        JournalTool.Define(link),
        FindingsTool.Define(link),
        VerifyTool.Define(link),
        ScenariosTool.Define(link),
        .. explore is null ? (ToolDefinition[])[] : [ExploreTool.Define(explore)],
    ];

    /// <summary>Sets up a server with the tools.</summary>
    public static void Offer(
        McpServerOptions options, SimulatorLink link, Func<ExploreOrder, TextWriter, CancellationToken, Task<int>>? explore, ILogger log)
    {
        options.ServerInfo = new Implementation { Name = "seqr-sandbox", Title = "SEQR sandbox", Version = ProductVersion.Text };
        options.ServerInstructions = Instructions;
        options.ToolCollection = [];
        foreach (var tool in All(link, explore))
            options.ToolCollection.Add(new SandboxTool(tool, link, log));
    }
}
