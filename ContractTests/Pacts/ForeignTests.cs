using System.Diagnostics;
using System.Net.Sockets;
using SeqrSandbox.ContractTests.Pacts.Native;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>The examples of docs/pacts.md do what the guide says: a merchant's own client and own fake, held to the files.</summary>
public sealed class ForeignTests
{
    private static readonly string Examples = Path.Combine(Repository.Root, "docs", "examples");

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_client_in_PHP_keeps_the_pact_with_its_own_prefixes_and_credentials()
    {
        using var folder = new TemporaryDirectory();
        var pact = ConsumerPact.Of("invoices");
        var paid = pact.Interactions.Single(interaction => interaction is { Operation: "cancelInvoice", State: "a paid invoice" });
        var wsdl = Path.Combine(Repository.Root, "Simulator", "Server", "Soap", "Wsdl", "ERSWSExternalClientService.wsdl");
        var said = "";

        await Mock.Play(pact, paid, folder.Path, async mock => said = await Output("pact-client.php", wsdl, mock.AbsoluteUri.TrimEnd('/')));

        Assert.Equal("50 CANNOT_CANCEL_PAID_INVOICE\n", said);
    }

    [Fact]
    public async Task A_fake_in_PHP_is_verified_with_the_file()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        using var fake = OtherProgram.Start("php", ["-S", address.Authority, "pact-fake.php"], Examples, "php-cli php-soap");
        try
        {
            await Listening(address);
            using var verifier = new PactVerifier(ConsumerPact.Provider)
                .WithHttpEndpoint(address)
                .WithProviderStateUrl(new(address, "states"))
                .WithFileSource(ConsumerPact.Of("invoices").File)
                .WithFilter(description: "cancelInvoice");

            await Task.Factory.StartNew(verifier.Verify, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            fake.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> Output(params string[] arguments) =>
        (await OtherProgram.Run("php", arguments, Examples, "php-cli php-soap")).Output;

    private static async Task Listening(Uri address)
    {
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(address.Host, address.Port);
                return;
            }
            catch (SocketException) when (since.Elapsed < Deadline)
            {
                // Not yet.
            }
        }
    }
}
