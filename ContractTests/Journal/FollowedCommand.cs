using System.Diagnostics;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>A command that goes on until Ctrl-C, and what it prints.</summary>
internal sealed class FollowedCommand : IAsyncDisposable
{
    private readonly Process process;
    private readonly CancellationTokenSource deadline = new(3 * SimulatorUnderTest.Deadline);

    private FollowedCommand(Process process) => this.process = process;

    // Tests that a shell started in its background ignore the interrupt, and what they start would inherit that.
    public static FollowedCommand Start(params string[] arguments) => new(Process.Start(
        new ProcessStartInfo(
            "env",
            ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "seqr-sandbox.dll"), .. arguments])
        {
            RedirectStandardOutput = true
        })!);

    public async Task<string> Line() =>
        await process.StandardOutput.ReadLineAsync(deadline.Token) ?? throw new InvalidOperationException("It has ended.");

    /// <summary>As Ctrl-C does; the exit status.</summary>
    public async Task<int> Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync(deadline.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        deadline.Dispose();
    }
}
