using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace SeqrSandbox.Simulator.Http;

/// <summary>
/// Which host names are answered. A name server can let any name point to this machine. A page of that name then reads
/// and does everything, because it has the same origin. See docs/decisions/safe-on-a-developers-machine.md.
/// </summary>
/// <param name="listed">The names that the operator gave.</param>
internal sealed class AnsweredHosts(HostList listed)
{
    /// <summary>A name of the request that is not answered; null if the request may go on.</summary>
    public string? Refused(HttpContext context) =>
        IsOpenToAll(context.Connection) ? null : Names(context).FirstOrDefault(name => !Answers(name, context.Connection.LocalIpAddress));

    // Without a list, only connections from this machine are restricted to its names: elsewhere, as in a container, its
    // names are unknown. A server without connections, as in tests, is out of reach of others.
    private bool IsOpenToAll(ConnectionInfo connection) =>
        listed.IsEmpty && (connection.LocalIpAddress is not { } local || !IPAddress.IsLoopback(local));

    // Both hosts are checked: a page whose name was made to point here can send any header except Host, and behind a
    // proxy Host is the proxy's.
    private static IEnumerable<string> Names(HttpContext context) =>
        new[] { context.Features.GetRequiredFeature<InnerHost>().Host.Host, context.Request.Host.Host }.Where(name => name.Length > 0);

    private bool Answers(string name, IPAddress? local) => HostName.IsThisMachine(name) || listed.Contains(name) || IsAddress(name, local);

    // Name servers have no influence on an IP address: a caller who names the address of the connection means it.
    private static bool IsAddress(string name, IPAddress? local) =>
        local is not null && IPAddress.TryParse(name.Trim('[', ']'), out var asked) && asked.MapToIPv6().Equals(local.MapToIPv6());
}
