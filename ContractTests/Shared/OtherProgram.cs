using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SeqrSandbox.ContractTests.Shared;

/// <summary>
/// Runs another program to its end: a script, an interpreter, a reader of codes. It is gone after the deadline at the
/// latest.
/// </summary>
internal static class OtherProgram
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <param name="name">The program.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="directory">Where it runs; null where the tests do.</param>
    /// <param name="packages">The Debian packages that it needs.</param>
    /// <param name="environment">Environment variables beside those of the tests.</param>
    /// <returns>How it ended, and what it printed.</returns>
    public static async Task<(int Status, string Output, string Errors)> Run(
        string name, string[] arguments, string? directory = null, string? packages = null,
        params (string Name, string Value)[] environment)
    {
        using var program = Start(name, arguments, directory, packages, environment);
        using var deadline = new CancellationTokenSource(Deadline);
        var (output, errors) = (
            program.StandardOutput.ReadToEndAsync(deadline.Token),
            program.StandardError.ReadToEndAsync(deadline.Token));
        try
        {
            await program.WaitForExitAsync(deadline.Token);
        }
        finally
        {
            program.Kill(entireProcessTree: true);
        }

        return (program.ExitCode, await output, await errors);
    }

    /// <summary>Starts one that goes on beside the test, which has to end it.</summary>
    public static Process Start(
        string name,
        string[] arguments,
        string? directory = null,
        string? packages = null,
        params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            WorkingDirectory = directory ?? "",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var (variable, value) in environment)
            start.Environment[variable] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            Assert.Fail(
                $"{name} cannot be started ({missing.Message}).{(packages is null ? "" : $" Install the Debian packages {packages}.")}");
            throw;
        }
    }
}
