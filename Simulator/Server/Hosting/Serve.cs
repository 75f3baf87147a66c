using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Cli;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>Runs the simulator until it is told to stop.</summary>
internal static partial class Serve
{
    public static async Task<int> Run(SimulatorOptions options, TextWriter output, CancellationToken stopping)
    {
        await using var app = await SimulatorHost.Build(options);
        CheckDefault(app.Services.GetRequiredService<ScenarioFiles>());
        var ready = new ReadyFile(options.ReadyFile);
        ready.Clear();
        await Listen(app, options.Urls, stopping);
        ready.Write(Addresses(app));
        app.Lifetime.ApplicationStopping.Register(ready.Remove);
        await Announce(app, options, output);
        if (options.StopsWithInput)
            new Thread(() => StopWithInput(app.Lifetime)) { IsBackground = true, Name = "Standard input" }.Start();
        await app.WaitForShutdownAsync(stopping);
        return 0;
    }

    public static async Task Listen(WebApplication app, string urls, CancellationToken stopping)
    {
        var addresses = ListenAddress.List(urls);
        try
        {
            await app.StartAsync(stopping);
        }
        catch (Exception error) when (ListenFailure.Of(error, addresses) is { } reason)
        {
            throw new StartException($"Cannot listen on {urls}: {reason}");
        }

        var log = StartLog(app);
        if (!app.Services.GetRequiredService<ControlAccess>().IsOpen && !app.Services.GetRequiredService<ControlAccess>().HasOperator)
            LogNoOperator(log, Settings.Token.Variable);
        foreach (var named in addresses.Where(address => address.IsOtherName))
            LogName(log, named);
    }

    /// <summary>Prints the line with all addresses: in the log if programs read it, else for people.</summary>
    private static Task Announce(WebApplication app, SimulatorOptions options, TextWriter output)
    {
        if (options.Quiet)
            return Task.CompletedTask;
        var url = Addresses(app)[0];
        var line = $"SEQR sandbox: SOAP at {url}{InvoiceService.Path}, control API at {url}/sandbox/, "
            + $"{(options.Pages ? $"pages at {url}/, " : "")}data in "
            + $"{app.Services.GetRequiredService<ISandboxMemories>().Name}, seed {options.Seed}.";
        if (!options.JsonLog)
            return output.WriteLineAsync(line);
        LogStart(StartLog(app), line);
        return Task.CompletedTask;
    }

    /// <summary>Waits for the end of the input: a read blocks its thread, on some systems also a read that is asynchronous.</summary>
    private static void StopWithInput(IHostApplicationLifetime lifetime)
    {
        try
        {
            using var input = Console.OpenStandardInput();
            input.CopyTo(Stream.Null);
        }
        catch (IOException)
        {
            // An input that was closed before has ended too.
        }

        lifetime.StopApplication();
    }

    /// <summary>The addresses as seen from this machine.</summary>
    public static List<string> Addresses(WebApplication app) =>
        [.. app.Urls.Select(url => ListenAddress.List(url)[0].Url.AbsoluteUri.TrimEnd('/'))];

    private static ILogger StartLog(WebApplication app) =>
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(SimulatorLog.Start);

    /// <summary>
    /// A scenario put into one sandbox by a call is unknown to the others, so it cannot be the default for all.
    /// </summary>
    private static void CheckDefault(ScenarioFiles scenarios)
    {
        var known = scenarios.Names.Distinct().Order(StringComparer.Ordinal).ToList();
        if (!known.Contains(scenarios.Default))
            throw new StartException(
                $"The option scenario ({Settings.Scenario.Flag}) is '{scenarios.Default}'. {ScenarioAdvice.Of(scenarios.Default, known)}");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Line}")]
    private static partial void LogStart(ILogger log, string line);

    [LoggerMessage(Level = LogLevel.Warning, Message = "There are teams, and no operator's token: nobody is the operator. "
        + "Set {Variable} to be it.")]
    private static partial void LogNoOperator(ILogger log, string variable);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Address} is served on every address of this machine, as each "
        + "host name but localhost is. Say + for that, or an IP address.")]
    private static partial void LogName(ILogger log, ListenAddress address);
}
