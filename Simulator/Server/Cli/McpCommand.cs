using System.CommandLine;
using SeqrSandbox.Simulator.Mcp.Serving;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Remote;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>
/// Offers a coding agent the tools of docs/agents.md by the Model Context Protocol. Standard output is the protocol's alone.
/// </summary>
internal static class McpCommand
{
    private const string AnyPort = "http://127.0.0.1:0";

    public static Command Make(Func<McpOrder, TextWriter, CancellationToken, Task<int>> mcp)
    {
        var url = new Option<string?>("--url")
        {
            Description = "A running simulator, with /@NAME for a sandbox. Without it one is started, and ends with this.",
            HelpName = "URL",
        };
        var http = new Option<bool>("--http") { Description = "Serves the tools at /mcp of the simulator that is started, until Ctrl-C." };
        var urls = new Option<string?>("--urls")
        {
            Description = "Where the simulator that is started listens; by default on a free port, with --http as serve does.",
            HelpName = "URL",
        };
        var data = new Option<string?>("--data") { Description = "Keeps its data there; by default it keeps none.", HelpName = "DIR" };
        var command = new Command("mcp", "Offer tools to a coding agent (Model Context Protocol).") { url, http, urls, data };
        command.SetAction(async (result, _) =>
        {
            var (running, listens, directory) = (result.GetValue(url), result.GetValue(urls), result.GetValue(data));
            if (running is not null && (result.GetValue(http) || listens is not null || directory is not null))
                throw new StartException(
                    "--url names a simulator that runs already, and serves /mcp itself: --http, --urls and --data are for one "
                        + "that is started.");
            using var interruption = new Interruption();
            var order = new McpOrder
            {
                Url = running is null ? null : Url.Read("--url", running),
                Token = ControlApi.EnvironmentToken,
                Simulator = Simulator(listens, directory, result.GetValue(http)),
                OverHttp = result.GetValue(http),
            };
            return await mcp(order, result.InvocationConfiguration.Output, interruption.Token);
        });
        return command;
    }

    /// <summary>As the settings say, but nobody else's port, and nobody else's data.</summary>
    private static SimulatorOptions Simulator(string? urls, string? data, bool overHttp)
    {
        var settings = Settings.Read(SettingSources.OfProcess(setting => setting == Settings.Urls ? urls : null));
        return settings with
        {
            Urls = urls ?? (overHttp ? settings.Urls : AnyPort),
            DataDirectory = data,
            Database = null,
        };
    }
}
