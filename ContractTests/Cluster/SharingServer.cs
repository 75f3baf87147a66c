using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Reference.Client;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Cluster;

/// <summary>One of the simulators that share a database, and what is asked of it.</summary>
internal sealed class SharingServer : IAsyncDisposable
{
    private readonly SimulatorProcess process;
    private readonly ConcurrentDictionary<string, ServiceProvider> shops = new();

    private SharingServer(SimulatorProcess process)
    {
        this.process = process;
        Http.BaseAddress = process.Address;
        Simulator = SeqrSimulator.ConnectTo(process.Address);
    }

    public Uri Address => process.Address;

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(25) };

    /// <summary>Its sandboxes by the test package.</summary>
    public SeqrSimulator Simulator { get; }

    /// <summary>Whether it was killed or stopped.</summary>
    public bool IsGone { get; private set; }

    /// <summary>What it has logged.</summary>
    public string Log => process.Log;

    /// <param name="database">The database's address.</param>
    /// <param name="port">Where it listens; null for a free port.</param>
    /// <param name="arguments">More of its command line.</param>
    public static Task<SharingServer> Start(string database, int? port = null, params string[] arguments) =>
        Start(SimulatorProcess.Program, database, port, arguments);

    /// <inheritdoc cref="Start(string, int?, string[])"/>
    /// <param name="program">The path of its program.</param>
    public static async Task<SharingServer> Start(string program, string database, int? port = null, params string[] arguments) =>
        new(await SimulatorProcess.StartSharing(program, database, port ?? FreePort.Find(), arguments));

    /// <summary>A sandbox as the test package sees it through this server. Its first use makes it.</summary>
    public Task<TestSandbox> Sandbox(string name) => Simulator.CreateSandboxAsync(name);

    /// <summary>The control API of a sandbox through this server.</summary>
    public ControlApi Control(string sandbox) => new(Http, new(Address, $"/@{sandbox}/"));

    /// <summary>A shop that calls a sandbox through this server.</summary>
    public SeqrClient Shop(string sandbox) => shops.GetOrAdd(sandbox, NewShop).GetRequiredService<SeqrClient>();

    /// <summary>The same shop, for SEQR's other products.</summary>
    public SeqrPrincipalClient Principals(string sandbox) => shops.GetOrAdd(sandbox, NewShop).GetRequiredService<SeqrPrincipalClient>();

    /// <summary>Sends a bill of so many kronor.</summary>
    /// <returns>Its reference.</returns>
    public async Task<string> Send(string sandbox, decimal kronor = 100m, Uri? notificationUrl = null) =>
        (await Shop(sandbox).SendInvoiceAsync(new() { Total = new(kronor, "SEK"), NotificationUrl = notificationUrl })).Value!.InvoiceReference;

    public async Task<PaymentStatus> Status(string sandbox, string reference) =>
        (await Shop(sandbox).GetPaymentStatusAsync(reference)).Value!;

    /// <summary>Answers the text of a page or of the control API.</summary>
    public async Task<string> Read(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}: {text}\n{Log}");
        return text;
    }

    /// <summary>One request over a connection of its own: what came, and how the connection ended.</summary>
    public async Task<(string Head, byte[] Body, bool WasReset)> Raw(string path, string envelope, string headers = "")
    {
        using var connection = await Open();
        var body = Encoding.UTF8.GetBytes(envelope);
        await connection.Send(
            $"POST {path} HTTP/1.1\r\nHost: {Address.Authority}\r\nContent-Type: text/xml; charset=utf-8\r\n"
                + $"Content-Length: {body.Length}\r\n{headers}Connection: close\r\n\r\n");
        await connection.Send(body);
        return await connection.ReadToEnd();
    }

    public async Task<RawConnection> Open()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(Address.Host, Address.Port);
        return new(socket);
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public void Kill()
    {
        IsGone = true;
        process.Kill();
    }

    /// <summary>Stops it in order, and returns the exit status.</summary>
    public Task<int> Stop()
    {
        IsGone = true;
        return process.Stop();
    }

    /// <summary>Stops it where it is, as a machine that is suspended.</summary>
    public void Suspend() => process.Signal("STOP");

    public void Resume() => process.Signal("CONT");

    public async ValueTask DisposeAsync()
    {
        // A stopped process does not end before it goes on, except by force.
        await process.DisposeAsync();
        await Simulator.DisposeAsync();
        Http.Dispose();
    }

    private ServiceProvider NewShop(string sandbox) => new ServiceCollection().AddLogging().AddSeqrClient(seqr =>
    {
        seqr.Endpoint = new(Address, $"/@{sandbox}/soap/merchant/cashregister-2");
        seqr.Credentials = SeqrCredentials.ForTerminal("public_test_shop_terminal", "12345678");
        seqr.ClientId = "Several servers";
        seqr.Timeout = TimeSpan.FromSeconds(45);
    }).BuildServiceProvider();
}
