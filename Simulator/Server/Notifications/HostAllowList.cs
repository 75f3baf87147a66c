using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Notifications;

/// <summary>
/// The hosts that notifications may go to: all, or the given ones. <c>*.example.com</c> allows the names below it.
/// </summary>
internal sealed class HostAllowList(IReadOnlyCollection<string> hosts)
{
    private readonly HostList list = new(hosts);

    // Letters beyond ASCII are compared both as written and in their ASCII form.
    public bool Allows(Uri url) => list.IsEmpty || list.Contains(url.Host) || list.Contains(url.IdnHost);
}
