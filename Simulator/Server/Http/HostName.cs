using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace SeqrSandbox.Simulator.Http;

/// <summary>Host names in headers and options: a name, an IPv4 address, or an IPv6 address in brackets.</summary>
internal static partial class HostName
{
    private const int HighestPort = 65535;

    /// <summary>Reads a name or an address, with or without a port; null for anything else.</summary>
    public static HostString? Parse(string text)
    {
        if (Form().Match(text) is not { Success: true } match || !IsHost(match.Groups["name"].Value))
            return null;
        var port = match.Groups["port"];
        if (!port.Success)
            return new(match.Groups["name"].Value);
        return ParsePort(port.Value) is { } number ? new(match.Groups["name"].Value, number) : null;
    }

    public static int? ParsePort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= HighestPort ? port : null;

    /// <summary>
    /// Whether a name can only mean this machine, whatever a name server says: <c>localhost</c>, names below it, and
    /// loopback addresses. 0.0.0.0 and [::] also lead only here.
    /// </summary>
    public static bool IsThisMachine(string name)
    {
        var bare = name.TrimEnd('.');
        if (bare.Equals("localhost", StringComparison.OrdinalIgnoreCase) || bare.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return true;
        return IPAddress.TryParse(name.Trim('[', ']'), out var address)
            && (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));
    }

    // A name that ends in a number is an IPv4 address or invalid: a browser asks no name server for it.
    private static bool IsHost(string name) => Uri.CheckHostName(name) switch
    {
        UriHostNameType.Dns =>
            !char.IsAsciiDigit(name.TrimEnd('.').Split('.')[^1][0]) || !name.TrimEnd('.').Split('.')[^1].All(char.IsAsciiDigit),
        UriHostNameType.IPv4 or UriHostNameType.IPv6 => true,
        _ => false,
    };

    [GeneratedRegex(@"\A(?<name>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::(?<port>[0-9]+))?\z")]
    private static partial Regex Form();
}
