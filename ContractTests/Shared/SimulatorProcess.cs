using System.Diagnostics;
using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Endpoints;

namespace SeqrSandbox.ContractTests.Shared;

/// <summary>The simulator as its users run it: a process of its own, on a free port.</summary>
internal sealed partial class SimulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private SimulatorProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Scheme to port.</summary>
    public Uri Address { get; }

    /// <param name="dataDirectory">Where it keeps its data.</param>
    /// <param name="urls">Where it listens.</param>
    /// <param name="variables">Environment variables beside those of the tests.</param>
    public static async Task<SimulatorProcess> Start(
        string dataDirectory, string urls = "http://127.0.0.1:0", params (string Name, string Value)[] variables)
    {
        var process = Launch(variables, "--urls", urls, "--data", dataDirectory);
        using var patience = new CancellationTokenSource(Patience);
        var line = await process.StandardOutput.ReadLineAsync(patience.Token)
            ?? throw new InvalidOperationException(
                $"The simulator did not start: {await process.StandardError.ReadToEndAsync(patience.Token)}");
        return new(process, new Uri(SoapAddress().Match(line).Groups[1].Value));
    }

    /// <summary>Runs it to its end: what it printed, and how it ended.</summary>
    public static Task<(int Status, string Output, string Error)> Run(params string[] arguments) => Run([], arguments);

    /// <summary>Runs it to its end, with environment variables beside those of the tests.</summary>
    public static async Task<(int Status, string Output, string Error)> Run(
        (string Name, string Value)[] variables, params string[] arguments)
    {
        using var process = Launch(variables, arguments);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Lets one run until a condition holds, and asks it to stop: what it printed.</summary>
    public static async Task<string> OutputOf((string Name, string Value)[] variables, Func<bool> isEnough, params string[] arguments)
    {
        await using var simulator = new SimulatorProcess(Launch(variables, arguments), new("http://unknown"));
        using var patience = new CancellationTokenSource(Patience);
        var output = simulator.process.StandardOutput.ReadToEndAsync(patience.Token);
        await Eventually.Holds(() => isEnough(), $"the simulator {string.Join(' ', arguments)} runs");
        Assert.Equal(0, await simulator.Stop());
        return await output;
    }

    /// <summary>Ends it as <c>kill -9</c> does: without a chance to clean up.</summary>
    public void Kill() => process.Kill();

    /// <summary>Stops it as Ctrl-C does, and returns the exit status.</summary>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString()]);
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process Launch((string Name, string Value)[] variables, params string[] arguments)
    {
        if (GivenEndpoint.Current is not null)
            throw new LeftOutException(LeftOutException.Process);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "seqr-sandbox.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // No other program's appsettings.json.
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    [GeneratedRegex("SOAP at (https?://[^/]+)/")]
    private static partial Regex SoapAddress();
}
