using ModelContextProtocol.Server;
using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Mcp.Calling;

namespace SeqrSandbox.Simulator.Mcp.Serving;

/// <summary>The tools over standard input and output, until the client closes the input.</summary>
internal static class StdioSession
{
    public static async Task Run(
        SimulatorLink link,
        Func<ExploreOrder, TextWriter, CancellationToken, Task<int>> explore,
        ILoggerFactory logs,
        CancellationToken stop)
    {
        var options = new McpServerOptions();
        McpTools.Offer(options, link, explore, logs.CreateLogger("SeqrSandbox.Mcp"));
        await using var transport = new StdioServerTransport(options, logs);
        await using var server = McpServer.Create(transport, options, logs);
        await server.RunAsync(stop);
    }
}
