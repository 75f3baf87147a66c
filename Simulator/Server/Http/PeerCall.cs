using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace SeqrSandbox.Simulator.Http;

/// <summary>
/// A request that another server of the same database hands on, because this one is in charge of its sandbox. The caller's own connection
/// is there, so what is done to a connection is done there too: the answer says what.
/// </summary>
internal sealed class PeerCall
{
    /// <summary>The header of the request: the servers' secret, the caller's address and the scheme of its request.</summary>
    public const string Header = "Seqr-Peer";

    /// <summary>The header of an answer that is none: this server is not in charge either.</summary>
    public const string NotInCharge = "Seqr-Not-In-Charge";

    /// <summary>The header of an answer with a fault on the wire: its kind, and its length in bytes or milliseconds.</summary>
    public const string Fault = "Seqr-Fault";

    private PeerCall()
    {
    }

    /// <summary>What a server adds to a request that it hands on.</summary>
    public static string Write(string secret, HttpContext context) =>
        $"{secret} {context.Connection.RemoteIpAddress} {context.Connection.LocalIpAddress} {context.Request.Scheme}";

    /// <summary>Whether a request is another server's. If so, its connection tells of the caller's.</summary>
    public static bool Restore(HttpContext context, byte[] secret)
    {
        if (!context.Request.Headers.Remove(Header, out var header))
            return false;
        if (header is not [{ } text]
            || text.Split(' ') is not [var told, var remote, var local, var scheme]
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(told), secret))
            return false;
        context.Connection.RemoteIpAddress = IPAddress.TryParse(remote, out var from) ? from : null;
        context.Connection.LocalIpAddress = IPAddress.TryParse(local, out var to) ? to : null;
        context.Request.Scheme = scheme;
        context.Features.Set(new PeerCall());
        return true;
    }

    public static bool Is(HttpContext context) => context.Features.Get<PeerCall>() is not null;
}
