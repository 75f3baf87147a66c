using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>A program that runs during a test, and ends with it.</summary>
internal sealed class SideProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    private readonly CancellationTokenSource patience = new(Patience);
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly Task reading;
    private readonly StringBuilder errors = new();
    private readonly TaskCompletionSource spoken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SideProgram(Process process)
    {
        this.process = process;
        reading = ReadOutput();
        Errors = ReadErrors();
    }

    /// <summary>Done when it said something on standard error: then it is at work.</summary>
    public Task Spoken => spoken.Task.WaitAsync(patience.Token);

    private Task Errors { get; }

    /// <summary>The first line of its output that begins with this, as soon as there is one.</summary>
    public async Task<string> Line(string beginning)
    {
        string? line = null;
        await Eventually.Holds(
            () =>
            {
                line = output.FirstOrDefault(said => said.StartsWith(beginning, StringComparison.Ordinal));
                return line is not null || process.HasExited;
            },
            $"'{beginning}' to be printed");
        return line ?? throw new InvalidOperationException($"It ended without '{beginning}'.\n{string.Join('\n', output)}\n{errors}");
    }

    /// <summary>One of the programs beside the tests.</summary>
    public static SideProgram Dotnet(string assembly, params string[] arguments) =>
        Start("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments]);

    public static SideProgram Start(string name, params string[] arguments)
    {
        try
        {
            return new(
                Process.Start(
                    new ProcessStartInfo(name, arguments)
                    {
                        RedirectStandardOutput = true,
                        RedirectStandardError = true,
                        WorkingDirectory = AppContext.BaseDirectory
                    })!);
        }
        catch (Win32Exception missing)
        {
            Assert.Fail($"{name} cannot be started: {missing.Message}.");
            throw;
        }
    }

    public async Task<(int Status, string Output, string Errors)> End()
    {
        await process.WaitForExitAsync(patience.Token);
        await Task.WhenAll(reading, Errors);
        return (process.ExitCode, string.Concat(output.Select(line => line + "\n")), errors.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        patience.Dispose();
    }

    private async Task ReadOutput()
    {
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            output.Enqueue(line);
    }

    private async Task ReadErrors()
    {
        while (await process.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            errors.Append(line).Append('\n');
            spoken.TrySetResult();
        }

        spoken.TrySetResult();
    }
}
