using System.ComponentModel;
using System.Diagnostics;

namespace SeqrSandbox.ContractTests.Foreign;

/// <summary>Runs a checkout of this folder by a stack that knows nothing of this code but the URL of its WSDL.</summary>
internal static class ForeignProgram
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>Fails unless every step of the checkout comes out.</summary>
    public static async Task Run(string interpreter, string script, string packages, string wsdl, string control, params (string Name, string Value)[] environment)
    {
        using var checkout = Start(interpreter, [script, wsdl, control], packages, environment);
        using var deadline = new CancellationTokenSource(Deadline);
        var (output, errors) = (checkout.StandardOutput.ReadToEndAsync(deadline.Token), checkout.StandardError.ReadToEndAsync(deadline.Token));
        try
        {
            await checkout.WaitForExitAsync(deadline.Token);
        }
        finally
        {
            checkout.Kill(entireProcessTree: true);
        }

        Assert.True(
            checkout.ExitCode == 0 && (await output).EndsWith("OK\n", StringComparison.Ordinal),
            $"{script} left with {checkout.ExitCode}. It needs the Debian packages {packages}.\n{await output}{await errors}");
    }

    private static Process Start(string interpreter, string[] arguments, string packages, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(interpreter, arguments)
        {
            WorkingDirectory = Path.Combine(Repository.Root, "ContractTests", "Foreign"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            Assert.Fail($"{interpreter} cannot be started ({missing.Message}). Install the Debian packages {packages}.");
            throw;
        }
    }
}
