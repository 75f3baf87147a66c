using SeqrSandbox.ContractTests.Endpoints;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>The certification procedure of a point of sale, by the script that is shown to integrators.</summary>
public sealed class PointOfSaleScriptTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    [Fact]
    public async Task It_goes_through_all_nine_steps_with_curl_alone()
    {
        if (simulator.Endpoint is { } given && (given.Control != given.Root || given.Credentials != GivenCredentials.Seeded))
            throw new LeftOutException("is a script that calls the service and the control API at one address, as the seeded principals");

        var (status, output, errors) = await OtherProgram.Run(
            "bash",
            ["docs/examples/point-of-sale.sh", simulator.Address.AbsoluteUri.TrimEnd('/')],
            Repository.Root,
            "bash curl");

        Assert.True(status == 0, $"It left with {status}. It needs bash and curl.\n{output}{errors}");
        var lines = output.TrimEnd().Split('\n');
        Assert.Equal("All nine steps were answered as expected.", lines[^1]);
        Assert.Equal("123456789", string.Concat(lines.Where(line => char.IsDigit(line[0])).Select(line => line[0])));
    }
}
