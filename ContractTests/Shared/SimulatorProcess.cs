using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Endpoints;

namespace SeqrSandbox.ContractTests.Shared;

/// <summary>The simulator as its users run it: a process of its own, on a free port.</summary>
internal sealed partial class SimulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentQueue<string> log = [];

    private SimulatorProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>The program that was built with the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "seqr-sandbox.dll");

    /// <summary>Scheme to port.</summary>
    public Uri Address { get; }

    /// <summary>What one that shares a database wrote so far, after its first line.</summary>
    public string Log => string.Join('\n', log);

    /// <param name="dataDirectory">Where it keeps its data.</param>
    /// <param name="urls">Where it listens.</param>
    /// <param name="variables">Environment variables beside those of the tests.</param>
    public static async Task<SimulatorProcess> Start(
        string dataDirectory, string urls = "http://127.0.0.1:0", params (string Name, string Value)[] variables) =>
        await Start(Launch(variables, "--urls", urls, "--data", dataDirectory));

    /// <param name="dataDirectory">Where it keeps its data.</param>
    /// <param name="arguments">More of its command line.</param>
    public static async Task<SimulatorProcess> Start(string dataDirectory, string[] arguments) =>
        await Start(Launch([], ["--urls", "http://127.0.0.1:0", "--data", dataDirectory, .. arguments]));

    /// <summary>Starts one that shares a PostgreSQL database with others.</summary>
    /// <param name="database">The database's address.</param>
    /// <param name="port">Where it listens, and where the others reach it.</param>
    /// <param name="arguments">More of its command line.</param>
    public static Task<SimulatorProcess> StartSharing(string database, int port, params string[] arguments) =>
        StartSharing(Program, database, port, arguments);

    /// <inheritdoc cref="StartSharing(string, int, string[])"/>
    /// <param name="program">The path of its program, which may be of another version.</param>
    public static async Task<SimulatorProcess> StartSharing(string program, string database, int port, params string[] arguments)
    {
        var simulator = await Start(
            Launch(program, [("SEQR_SANDBOX_DATABASE", database)], ["--urls", $"http://127.0.0.1:{port}", .. arguments]));
        // A pipe that nobody reads would stop it in the end.
        foreach (var reader in new[] { simulator.process.StandardOutput, simulator.process.StandardError })
            _ = simulator.Keep(reader);
        return simulator;
    }

    private static async Task<SimulatorProcess> Start(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var line = await process.StandardOutput.ReadLineAsync(patience.Token)
                ?? throw new InvalidOperationException(
                    $"The simulator did not start: {await process.StandardError.ReadToEndAsync(patience.Token)}");
            if (SoapAddress().Match(line) is { Success: true } told)
                return new(process, new Uri(told.Groups[1].Value));
        }
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
    public static Task<string> OutputOf((string Name, string Value)[] variables, Func<bool> isEnough, params string[] arguments) =>
        OutputOf(variables, () => Task.FromResult(isEnough()), arguments);

    /// <inheritdoc cref="OutputOf(ValueTuple{string, string}[], Func{bool}, string[])"/>
    public static async Task<string> OutputOf((string Name, string Value)[] variables, Func<Task<bool>> isEnough, params string[] arguments)
    {
        await using var simulator = new SimulatorProcess(Launch(variables, arguments), new("http://unknown"));
        using var patience = new CancellationTokenSource(Patience);
        var output = simulator.process.StandardOutput.ReadToEndAsync(patience.Token);
        await Eventually.Holds(isEnough, $"the simulator {string.Join(' ', arguments)} runs");
        Assert.Equal(0, await simulator.Stop());
        return await output;
    }

    /// <summary>One that is left running, whatever its command.</summary>
    public static SimulatorProcess Launched(params string[] arguments) => new(Launch([], arguments), new("http://unknown"));

    /// <summary>Ends it as <c>kill -9</c> does: without a chance to clean up.</summary>
    public void Kill() => process.Kill();

    /// <summary>Sends it a signal, such as STOP or CONT.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString()]);
        kill.WaitForExit();
    }

    /// <summary>Stops it as Ctrl-C does, and returns the exit status.</summary>
    public async Task<int> Stop()
    {
        Signal("TERM");
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

    private static Process Launch((string Name, string Value)[] variables, params string[] arguments) => Launch(Program, variables, arguments);

    private static Process Launch(string program, (string Name, string Value)[] variables, params string[] arguments)
    {
        if (GivenEndpoint.Current is not null)
            throw new LeftOutException(LeftOutException.Process);
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // No other program's appsettings.json.
            WorkingDirectory = Path.GetDirectoryName(program),
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private async Task Keep(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
            log.Enqueue(line);
    }

    [GeneratedRegex("SOAP at (https?://[^/]+)/")]
    private static partial Regex SoapAddress();
}
