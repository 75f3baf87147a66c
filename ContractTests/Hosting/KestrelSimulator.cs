using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>A simulator on a free port of the loopback address.</summary>
public class KestrelSimulator : SimulatorUnderTest
{
    /// <summary>Where it listens, scheme to port.</summary>
    public Uri Address => Http.BaseAddress!;

    /// <summary>A connection below HTTP, for what no HTTP client would send.</summary>
    internal async Task<RawConnection> Open()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(Address.Host, Address.Port);
        return new(socket);
    }

    private protected override void Configure(WebApplicationBuilder builder)
    {
        // As it comes: Kestrel on the port that the options name.
    }

    private protected override HttpClient Connect(WebApplication started) => new() { BaseAddress = new(started.Urls.First()) };
}
