using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Notifications;

/// <summary>Which hosts notifications may go to: all, or the names given. <c>*.example.com</c> allows the names below it.</summary>
internal sealed class HostAllowList(IReadOnlyCollection<string> hosts)
{
    private readonly HostList list = new(hosts);

    // Letters beyond ASCII are compared as they were written and as they are called.
    public bool Allows(Uri url) => list.IsEmpty || list.Contains(url.Host) || list.Contains(url.IdnHost);
}
