using System.Diagnostics;
using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Endpoints;

namespace SeqrSandbox.ContractTests.Flows;

/// <summary>The simulator as its users run it: a process of its own, on a free port.</summary>
internal sealed partial class SimulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private SimulatorProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Scheme to port.</summary>
    public Uri Address { get; }

    public static async Task<SimulatorProcess> Start(string dataDirectory)
    {
        var process = Launch("--urls", "http://127.0.0.1:0", "--data", dataDirectory);
        using var patience = new CancellationTokenSource(Patience);
        var line = await process.StandardOutput.ReadLineAsync(patience.Token)
            ?? throw new InvalidOperationException($"The simulator did not start: {await process.StandardError.ReadToEndAsync(patience.Token)}");
        return new(process, new Uri(SoapAddress().Match(line).Groups[1].Value));
    }

    /// <summary>Runs it to its end: what it printed, and how it ended.</summary>
    public static async Task<(int Status, string Output, string Error)> Run(params string[] arguments)
    {
        using var process = Launch(arguments);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>As <c>kill -9</c> does: without a chance to tidy up.</summary>
    public void Kill() => process.Kill();

    /// <summary>As Ctrl-C does; answers the exit status.</summary>
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

    private static Process Launch(params string[] arguments) => GivenEndpoint.Current is not null
        ? throw new LeftOutException(LeftOutException.Process)
        : Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "seqr-sandbox.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // No appsettings.json of somebody else.
            WorkingDirectory = AppContext.BaseDirectory,
        })!;

    [GeneratedRegex("SOAP at (http://[^/]+)/")]
    private static partial Regex SoapAddress();
}
