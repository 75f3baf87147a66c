namespace SeqrSandbox.Simulator.Http;

/// <summary>Host names as an option lists them. <c>*.example.com</c> matches the names below it.</summary>
internal sealed class HostList(IReadOnlyCollection<string> hosts)
{
    public bool IsEmpty => hosts.Count == 0;

    public bool Contains(string host) => hosts.Any(listed => Matches(Bare(listed), Bare(host)));

    private static bool Matches(string listed, string host) => listed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(listed[1..], StringComparison.OrdinalIgnoreCase)
        : string.Equals(listed, host, StringComparison.OrdinalIgnoreCase);

    // An IPv6 address may be listed without its brackets, and a name may end in the dot of the root.
    private static string Bare(string host) => host.Trim('[', ']').TrimEnd('.');
}
