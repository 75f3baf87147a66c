using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using SeqrSandbox.ContractTests.Endpoints;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>A simulator on a free port of the loopback address; or, when the environment gives an endpoint, that endpoint.</summary>
public class KestrelSimulator : SimulatorUnderTest
{
    public KestrelSimulator()
        : this(GivenEndpoint.Current)
    {
    }

    internal KestrelSimulator(GivenEndpoint? endpoint)
        : base(endpoint)
    {
    }

    /// <summary>Where it listens, scheme to port; at a given endpoint with the path that its services are below.</summary>
    public Uri Address => Http.BaseAddress!;

    /// <summary>The address that merchants get.</summary>
    public Uri Soap => Endpoint?.Soap ?? new(Address, InvoiceService.Path);

    /// <summary>A connection below HTTP, for what no HTTP client would send.</summary>
    internal async Task<RawConnection> Open()
    {
        if (Soap is not { Scheme: "http", AbsolutePath: InvoiceService.Path })
            throw new LeftOutException("speaks below HTTP, to a service at http://host:port" + InvoiceService.Path);
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
