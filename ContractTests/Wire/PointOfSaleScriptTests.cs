using System.Diagnostics;
using SeqrSandbox.ContractTests.Endpoints;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>The certification procedure of a point of sale, by the script that is shown to integrators.</summary>
public sealed class PointOfSaleScriptTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task It_goes_through_all_nine_steps_with_curl_alone()
    {
        if (simulator.Endpoint is { } given && (given.Control != given.Root || given.Credentials != GivenCredentials.Seeded))
            throw new LeftOutException("is a script that calls the service and the control API at one address, as the seeded principals");
        using var script = Start(simulator.Address.AbsoluteUri.TrimEnd('/'));
        using var deadline = new CancellationTokenSource(Deadline);
        var (output, errors) = (script.StandardOutput.ReadToEndAsync(deadline.Token), script.StandardError.ReadToEndAsync(deadline.Token));
        try
        {
            await script.WaitForExitAsync(deadline.Token);
        }
        finally
        {
            script.Kill(entireProcessTree: true);
        }

        Assert.True(script.ExitCode == 0, $"It left with {script.ExitCode}. It needs bash and curl.\n{await output}{await errors}");
        var lines = (await output).TrimEnd().Split('\n');
        Assert.Equal("All nine steps were answered as expected.", lines[^1]);
        Assert.Equal("123456789", string.Concat(lines.Where(line => char.IsDigit(line[0])).Select(line => line[0])));
    }

    private static Process Start(string url) => Process.Start(new ProcessStartInfo("bash", ["docs/examples/point-of-sale.sh", url])
    {
        WorkingDirectory = Repository.Root,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
