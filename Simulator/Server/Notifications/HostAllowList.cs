namespace SeqrSandbox.Simulator.Notifications;

/// <summary>Which hosts notifications may go to: all, or the names given. <c>*.example.com</c> allows the names below it.</summary>
internal sealed class HostAllowList(IReadOnlyCollection<string> hosts)
{
    // Letters beyond ASCII are compared as they were written and as they are called.
    public bool Allows(Uri url) => hosts.Count == 0 || hosts.Any(host => Matches(host, url.Host) || Matches(host, url.IdnHost));

    private static bool Matches(string allowed, string host) => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
        : string.Equals(allowed, host, StringComparison.OrdinalIgnoreCase);
}
