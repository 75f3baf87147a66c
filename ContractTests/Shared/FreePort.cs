using System.Net;
using System.Net.Sockets;

namespace SeqrSandbox.ContractTests.Shared;

/// <summary>A port of this machine that nothing listens on.</summary>
internal static class FreePort
{
    /// <summary>A port that was free a moment ago, for a program that cannot choose its own.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
