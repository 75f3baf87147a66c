using System.Text.RegularExpressions;

namespace SeqrSandbox.Simulator.Http;

/// <summary>
/// The address that the caller used, as proxies in front of the simulator report it. Each value is checked, and an
/// invalid one is ignored.
/// </summary>
/// <remarks>Of several proxies the first one is what the caller sees. Forwarded, the standard, takes precedence over
/// X-Forwarded-Proto and X-Forwarded-Host; only the other headers give a port and a prefix.</remarks>
internal sealed partial record Forwarding(string? Scheme, HostString? Host, int? Port, PathString Prefix)
{
    private static readonly string[] Names =
        ["Forwarded", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Prefix"];

    private static readonly Forwarding Nothing = new(null, null, null, PathString.Empty);

    // Most requests come through no proxy, polls among them.
    public static Forwarding Of(IHeaderDictionary headers) => Array.Exists(Names, headers.ContainsKey) ? Read(headers) : Nothing;

    private static Forwarding Read(IHeaderDictionary headers) => new(
        First(ValuesOf(headers, "proto", "X-Forwarded-Proto"), ReadScheme),
        First(
            ValuesOf(headers, "host", "X-Forwarded-Host"),
            text => HostName.Parse(text) is { } host ? new Wrapped<HostString>(host) : null)?.Value,
        First(List(headers, "X-Forwarded-Port"), text => HostName.ParsePort(text) is { } port ? new Wrapped<int>(port) : null)?.Value,
        ReadPrefix(List(headers, "X-Forwarded-Prefix")));

    private static IEnumerable<string> ValuesOf(IHeaderDictionary headers, string parameter, string header) =>
        ForwardedHeader.Values(string.Join(',', headers["Forwarded"].AsEnumerable()), parameter).Concat(List(headers, header));

    private static string[] List(IHeaderDictionary headers, string header) => headers.GetCommaSeparatedValues(header);

    private static T? First<T>(IEnumerable<string> texts, Func<string, T?> read)
        where T : class => texts.Select(read).FirstOrDefault(value => value is not null);

    private static string? ReadScheme(string text) => text.ToUpperInvariant() switch
    {
        "HTTP" => "http",
        "HTTPS" => "https",
        _ => null,
    };

    /// <summary>
    /// Each proxy gives the prefix it took off the path, the first one first. If one of them is no path, all are
    /// ignored.
    /// </summary>
    private static PathString ReadPrefix(IEnumerable<string> texts)
    {
        var prefix = string.Concat(texts.Select(text => text.TrimEnd('/')));
        return Path().IsMatch(prefix) ? PathString.FromUriComponent(prefix) : PathString.Empty;
    }

    // Segments of letters, digits and characters that need no escape wherever an address is used, and none of dots
    // alone.
    [GeneratedRegex(@"\A(?:/(?!\.{1,2}(?:/|\z))(?:[A-Za-z0-9._~@+-]|%[0-9A-Fa-f]{2})+)+\z")]
    private static partial Regex Path();

    private sealed record Wrapped<T>(T Value);
}
