using Microsoft.Extensions.Logging.Console;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Mcp.Calling;
using SeqrSandbox.Simulator.Mcp.Serving;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>Runs the command <c>mcp</c>: the tools beside a running simulator, or with one in this process.</summary>
internal static class ServingTools
{
    public static async Task<int> Run(McpOrder order, TextWriter output, CancellationToken stop)
    {
        if (order.OverHttp)
            return await Serve.Run(order.Simulator, output, stop);
        if (order.Url is { } url)
        {
            using var logs = LoggerFactory.Create(logging => logging.AddConsole(ToStandardError).AddSimulatorLog(order.Simulator));
            using var link = new SimulatorLink(url, order.Token) { IsLocal = true };
            await RunStdio(link, logs, stop);
            return 0;
        }

        await using var app = await SimulatorHost.Build(
            order.Simulator, builder => builder.Services.Configure<ConsoleLoggerOptions>(ToStandardError));
        await Serve.Listen(app, order.Simulator.Urls, stop);
        var own = new Uri(Serve.Addresses(app)[0]);
        using var inside = new SimulatorLink(own, order.Simulator.Token) { IsLocal = true, Greeting = Greeting(own) };
        await RunStdio(inside, app.Services.GetRequiredService<ILoggerFactory>(), stop);
        await app.StopAsync(CancellationToken.None);
        return 0;
    }

    private static async Task RunStdio(SimulatorLink link, ILoggerFactory logs, CancellationToken stop)
    {
        try
        {
            await StdioSession.Run(link, Explore, logs, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl-C ends it as well as the client does.
        }
    }

    private static Task<int> Explore(ExploreOrder order, TextWriter output, CancellationToken stop) =>
        Exploring.Run(order, output, builder => builder.Services.Configure<ConsoleLoggerOptions>(ToStandardError), stop);

    private static string Greeting(Uri own)
    {
        var address = own.AbsoluteUri.TrimEnd('/');
        return $"A simulator was started for this session; it ends with it. SOAP: {address}{InvoiceService.Path}, "
            + $"for people: {address}/\n\n";
    }

    /// <summary>Standard output is the protocol's alone.</summary>
    private static void ToStandardError(ConsoleLoggerOptions console) => console.LogToStandardErrorThreshold = LogLevel.Trace;
}
