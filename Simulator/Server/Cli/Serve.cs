using SeqrSandbox.Simulator.Hosting;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Soap;
using SeqrSandbox.Simulator.Storage;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>Runs the simulator until it is told to stop.</summary>
internal static class Serve
{
    public static async Task<int> Run(SimulatorOptions options, TextWriter output, CancellationToken stopping)
    {
        await using var app = await SimulatorHost.Build(options);
        CheckDefault(app.Services.GetRequiredService<ScenarioFiles>());
        try
        {
            await app.StartAsync(stopping);
        }
        catch (IOException error)
        {
            // Kestrel says which address is taken, or not its own to listen on.
            throw new StartException($"Cannot listen on {options.Urls}: {error.Message} Choose another with {Settings.Urls.Flag}.");
        }

        if (!options.Quiet)
        {
            var url = app.Urls.First();
            await output.WriteLineAsync(
                $"SEQR sandbox: SOAP at {url}{SoapPaths.Current}, control API at {url}/sandbox/, {(options.Pages ? $"pages at {url}/, " : "")}data in {app.Services.GetRequiredService<Database>().Name}, seed {options.Seed}.");
        }

        await app.WaitForShutdownAsync(stopping);
        return 0;
    }

    /// <summary>What a call has put into one sandbox is not known to the others, and so no default for all.</summary>
    private static void CheckDefault(ScenarioFiles scenarios)
    {
        var known = scenarios.Names.Distinct().Order(StringComparer.Ordinal).ToList();
        if (!known.Contains(scenarios.Default))
            throw new StartException($"The option scenario ({Settings.Scenario.Flag}) is '{scenarios.Default}'. {ScenarioAdvice.Of(scenarios.Default, known)}");
    }
}
