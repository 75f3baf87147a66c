using System.Text.RegularExpressions;

namespace SeqrSandbox.Simulator.Http;

/// <summary>
/// What proxies in front of the simulator tell of the address that was asked, each value checked: what is not one tells
/// nothing.
/// </summary>
/// <remarks>
/// Of several proxies in a row the first one is what the caller sees. Forwarded, the standard, counts more than
/// X-Forwarded-Proto and X-Forwarded-Host; only the others tell a port and a prefix.
/// </remarks>
internal sealed partial record Forwarding(string? Scheme, HostString? Host, int? Port, PathString Prefix)
{
    private static readonly string[] Names =
        ["Forwarded", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Prefix"];

    private static readonly Forwarding Nothing = new(null, null, null, PathString.Empty);

    // Most requests came through no proxy, polls among them.
    public static Forwarding Of(IHeaderDictionary headers) => Array.Exists(Names, headers.ContainsKey) ? Read(headers) : Nothing;

    private static Forwarding Read(IHeaderDictionary headers) => new(
        First(Told(headers, "proto", "X-Forwarded-Proto"), ReadScheme),
        First(
            Told(headers, "host", "X-Forwarded-Host"),
            text => HostName.Parse(text) is { } host ? new Wrapped<HostString>(host) : null)?.Value,
        First(List(headers, "X-Forwarded-Port"), text => HostName.ParsePort(text) is { } port ? new Wrapped<int>(port) : null)?.Value,
        ReadPrefix(List(headers, "X-Forwarded-Prefix")));

    private static IEnumerable<string> Told(IHeaderDictionary headers, string parameter, string header) =>
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

    /// <summary>Each proxy tells what it took off the path, the first one first. If one of them is no path, none is believed.</summary>
    private static PathString ReadPrefix(IEnumerable<string> texts)
    {
        var prefix = string.Concat(texts.Select(text => text.TrimEnd('/')));
        return Path().IsMatch(prefix) ? PathString.FromUriComponent(prefix) : PathString.Empty;
    }

    // Segments of letters, digits and what needs no escape in any place that an address is put, and none of dots alone.
    [GeneratedRegex(@"\A(?:/(?!\.{1,2}(?:/|\z))(?:[A-Za-z0-9._~@+-]|%[0-9A-Fa-f]{2})+)+\z")]
    private static partial Regex Path();

    private sealed record Wrapped<T>(T Value);
}
