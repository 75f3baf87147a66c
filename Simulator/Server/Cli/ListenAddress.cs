using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>An address to listen on, as given to <c>--urls</c>.</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Host">An IP address (IPv6 in brackets), <c>localhost</c>, <c>+</c> or <c>*</c> for every address of the
/// machine, or another name, which also means every address.</param>
/// <param name="Port">0 picks a free one.</param>
internal sealed partial record ListenAddress(string Scheme, string Host, int Port)
{
    /// <summary>Whether the web server listens on every address of the machine.</summary>
    public bool IsEverywhere => Ip is { } ip ? ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any) : Host != "localhost";

    /// <summary>Whether it listens everywhere although a name was given, which looks like that host only.</summary>
    public bool IsOtherName => IsEverywhere && Ip is null && Host is not ("+" or "*");

    /// <summary>The host as an IP address; null for a name.</summary>
    public IPAddress? Ip => IPAddress.TryParse(Host, out var ip) ? ip : null;

    /// <summary>Its URL as seen from this machine.</summary>
    public Uri Url => new($"{Scheme}://{(!IsEverywhere ? Host : IPAddress.Any.Equals(Ip) ? "127.0.0.1" : "localhost")}:{Port}");

    public override string ToString() => $"{Scheme}://{Host}:{Port}";

    /// <summary>Reads a list of addresses separated by <c>;</c>.</summary>
    /// <exception cref="FormatException">An address is wrong, or two conflict. The message says which and
    /// why.</exception>
    public static IReadOnlyList<ListenAddress> List(string text)
    {
        var addresses = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToList();
        if (addresses.Count == 0)
            throw new FormatException("It names no address.");
        for (var i = 1; i < addresses.Count; i++)
        {
            if (addresses.Take(i).FirstOrDefault(addresses[i].Collides) is { } other)
                throw new FormatException($"{other} and {addresses[i]} are the same port of the same address: leave one out.");
        }

        return addresses;
    }

    private static ListenAddress Parse(string text)
    {
        var parts = Form().Match(text);
        if (!parts.Success)
            throw new FormatException($"'{text}' is no http or https URL.");
        var (scheme, authority, rest) = (
            parts.Groups["scheme"].Value.ToLowerInvariant(),
            parts.Groups["authority"].Value,
            parts.Groups["rest"].Value);
        if (authority.ToLowerInvariant() is "unix:" or "pipe:")
            throw new FormatException("It listens on TCP ports, not on Unix sockets or named pipes.");
        if (authority.Contains('@', StringComparison.Ordinal))
            throw new FormatException("A user name and a password have no place in it; SEQR_SANDBOX_TOKEN protects the control API.");
        if (rest is not ("" or "/"))
            throw new FormatException($"Leave out '{rest}': paths are always the same, and a proxy can put one in front.");
        var address = HostAndPort().Match(authority);
        if (!address.Success)
            throw new FormatException($"'{authority}' is no host with a port.");
        var host = address.Groups["host"].Value.ToLowerInvariant();
        return new(scheme, Checked(host), ReadPort(scheme, address.Groups["port"]));
    }

    private static string Checked(string host)
    {
        if (host is "+" or "*")
            return host;
        if (host.StartsWith('['))
            return IPAddress.TryParse(host, out var ip) && ip.AddressFamily == AddressFamily.InterNetworkV6
                ? host
                : throw new FormatException($"{host} is no IPv6 address.");
        // Other programs also read 127.1, 010.0.0.1 or 0x7f.1 as an address, each in its own way.
        if (LooksLikeIPv4().IsMatch(host))
        {
            return IPAddress.TryParse(host, out var ip) && ip.ToString() == host
                ? host
                : throw new FormatException($"{host} is no IP address: that is four numbers from 0 to 255.");
        }

        return HostName().IsMatch(host) ? host : throw new FormatException($"'{host}' is neither an IP address nor a host name.");
    }

    private static int ReadPort(string scheme, Group text)
    {
        if (!text.Success)
            return scheme == "https" ? 443 : 80;
        return int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort
            ? port
            : throw new FormatException($"'{text.Value}' is no port: that is a number from 0 to {IPEndPoint.MaxPort}.");
    }

    private bool Collides(ListenAddress other) => Port != 0 && Port == other.Port
        && (Host == other.Host || IsEverywhere || other.IsEverywhere || Covers(other) || other.Covers(this)
            || (Ip is { } ip && ip.Equals(other.Ip)));

    /// <summary>localhost means both loopback addresses.</summary>
    private bool Covers(ListenAddress other) =>
        Host == "localhost" && (IPAddress.Loopback.Equals(other.Ip) || IPAddress.IPv6Loopback.Equals(other.Ip));

    [GeneratedRegex("^(?<scheme>https?)://(?<authority>[^/?#]*)(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?<host>\[[^\]]*\]|[^:\[\]]*)(:(?<port>[^:]*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex HostAndPort();

    [GeneratedRegex(@"(^|\.)(\d+|0x[0-9a-f]*)\.?$")]
    private static partial Regex LooksLikeIPv4();

    [GeneratedRegex(@"^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?)*$")]
    private static partial Regex HostName();
}
