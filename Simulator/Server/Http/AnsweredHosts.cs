using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace SeqrSandbox.Simulator.Http;

/// <summary>
/// Which host names are answered. A name server can let any name point to this machine: a page of that name then reads
/// and does everything, as it is of the same origin. See docs/decisions/safe-on-a-developers-machine.md.
/// </summary>
/// <param name="listed">The names that the operator gave.</param>
internal sealed class AnsweredHosts(HostList listed)
{
    /// <summary>A name of the request that is not answered; null when it may go on.</summary>
    public string? Refused(HttpContext context) =>
        IsOpenToAll(context.Connection) ? null : Names(context).FirstOrDefault(name => !Answers(name, context.Connection.LocalIpAddress));

    // Without a list only those who connect from this machine are held to its names: elsewhere, as in a container,
    // nobody knows what they are. A server without connections, as tests have it, is reached by nobody else.
    private bool IsOpenToAll(ConnectionInfo connection) =>
        listed.IsEmpty && (connection.LocalIpAddress is not { } local || !IPAddress.IsLoopback(local));

    // Both: after its name was made to point here, a page can send any header but Host; and behind a proxy Host is the proxy's.
    private static IEnumerable<string> Names(HttpContext context) =>
        new[] { context.Features.GetRequiredFeature<InnerHost>().Host.Host, context.Request.Host.Host }.Where(name => name.Length > 0);

    private bool Answers(string name, IPAddress? local) => HostName.IsThisMachine(name) || listed.Contains(name) || IsAddress(name, local);

    // No name server has a say in an address: who asks for the one that is connected to means it.
    private static bool IsAddress(string name, IPAddress? local) =>
        local is not null && IPAddress.TryParse(name.Trim('[', ']'), out var asked) && asked.MapToIPv6().Equals(local.MapToIPv6());
}
