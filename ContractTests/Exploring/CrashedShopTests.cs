using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Explore.Merchants;
using SeqrSandbox.Simulator.Hosting;

namespace SeqrSandbox.ContractTests.Exploring;

/// <summary>A shop whose program ends in one life is started again for the next one.</summary>
public sealed class CrashedShopTests : IDisposable
{
    private const string Shop =
        """
        import { createServer } from 'node:http';
        const server = createServer((request, response) => {
          let body = '';
          request.on('data', (part) => { body += part; });
          request.on('end', () => {
            if (body.includes('"explored-2-')) end(request.socket);
            else response.end('{"state":"unpaid"}');
          });
        }).listen(Number(process.argv[2]), '127.0.0.1');
        """;

    private const string Merchant =
        """
        name: crashes
        run: { command: "node shop.mjs {port}", ready: GET / }
        order: { call: POST /orders, json: { id: "{order}" } }
        state: { call: "GET /orders/{order}", state: $.state }
        """;

    private readonly TemporaryDirectory folder = new();

    /// <summary>A program that ends closes its connections first, and is seen to have ended later on a busy machine.</summary>
    [Theory]
    [InlineData("const end = () => process.exit(1);")]
    [InlineData("const end = (socket) => { server.close(); socket.destroy(); setTimeout(() => {}, 60_000); };")]
    public async Task A_crash_fails_its_own_life_alone(string end)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "shop.mjs"), Shop + "\n" + end);
        var file = Path.Combine(folder.Path, "shop.yaml");
        await File.WriteAllTextAsync(file, Merchant);
        await using var host = await ExploringHost.Open(
            new() { Urls = "http://127.0.0.1:0", MaxSandboxes = int.MaxValue }, CancellationToken.None);
        var plan = new ExplorationPlan { Lives = 4, Seed = 7, Failures = 5, Workers = 1 };

        var report = await new Exploration(host.Stage, new FileMerchants(MerchantFileReader.Read(file)), plan).Run(CancellationToken.None);

        Assert.Equal((4, 1), (report.Lives, report.Broken));
        Assert.Equal("no-answer", Assert.Single(report.Failures).Fact.Code);
    }

    public void Dispose() => folder.Dispose();
}
