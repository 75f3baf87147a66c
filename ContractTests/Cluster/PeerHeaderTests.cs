using System.Text;
using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.ContractTests.Cluster;

/// <summary>The header by which servers know each other helps nobody who does not know the secret.</summary>
[Collection(ManyServers.Name)]
public sealed class PeerHeaderTests(ThreeServers three)
{
    // By the address that it claims, a request with any host name would be let in.
    private const string Claim = PeerCall.Header + ": not-the-secret 203.0.113.7 203.0.113.8 https\r\n";

    [Theory]
    [InlineData(Claim)]
    [InlineData(Claim + Claim)]
    [InlineData(PeerCall.Header + ":\r\n")]
    [InlineData(PeerCall.Header + ": a b c d e\r\n")]
    public async Task A_caller_with_a_wrong_secret_is_treated_like_anybody(string header)
    {
        foreach (var server in three.Servers.All)
        {
            Assert.Equal(403, await StatusOf(server.Address, "evil.example", header));
            Assert.Equal(200, await StatusOf(server.Address, server.Address.Authority, header));
        }
    }

    [Theory]
    [InlineData(Claim)]
    [InlineData(Claim + Claim)]
    public async Task A_fault_is_done_to_the_connection_of_a_caller_with_a_wrong_secret(string header)
    {
        const string Name = "claimed";
        await (await three.Servers[0].Sandbox(Name)).PutScenarioAsync("cut", Faults.Scenario("cut", "{ kind: reset }"));
        await (await three.Servers[0].Sandbox(Name)).UseScenarioAsync("cut");

        foreach (var server in three.Servers.All)
        {
            var (head, body, wasReset) = await server.Raw($"/@{Name}{Faults.Path}", Faults.Call, header);
            Assert.Equal(("", 0, true), (head, body.Length, wasReset));
        }
    }

    [Fact]
    public async Task A_server_that_shares_nothing_believes_no_header_either()
    {
        using var data = new TemporaryDirectory();
        await using var alone = await SimulatorProcess.Start(data.Path);

        Assert.Equal(403, await StatusOf(alone.Address, "evil.example", Claim));
        Assert.Equal(200, await StatusOf(alone.Address, alone.Address.Authority, Claim));
    }

    private static async Task<int> StatusOf(Uri server, string host, string header)
    {
        var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
        await socket.ConnectAsync(server.Host, server.Port);
        using var connection = new Hosting.RawConnection(socket);
        await connection.Send(Encoding.ASCII.GetBytes(
            $"GET /@peer/sandbox/clock HTTP/1.1\r\nHost: {host}\r\n{header}Connection: close\r\n\r\n"));
        var (head, _, _) = await connection.ReadToEnd();
        return int.Parse(head.Split(' ')[1]);
    }
}
