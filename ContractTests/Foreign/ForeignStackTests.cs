using System.ComponentModel;
using System.Diagnostics;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Foreign;

/// <summary>Checkouts by stacks that know nothing of this code but the URL of its WSDL.</summary>
public sealed class ForeignStackTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("/usr/bin/python3", "zeep_checkout.py", "python3-zeep")]
    [InlineData("php", "php_checkout.php", "php-cli php-soap")]
    public async Task A_checkout_from_bill_to_refund_comes_out(string interpreter, string script, string packages)
    {
        using var checkout = Start(interpreter, script, packages);
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

    private Process Start(string interpreter, string script, string packages)
    {
        var url = simulator.Address.AbsoluteUri.TrimEnd('/');
        var start = new ProcessStartInfo(interpreter, [script, $"{url}/soap/merchant/cashregister-2?wsdl", url])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "ContractTests", "Foreign"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
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
