using System.Text.RegularExpressions;

namespace SeqrSandbox.Simulator.Http;

/// <summary>
/// The header Forwarded of RFC 7239: an element per proxy, separated by commas, each a list of <c>name=value</c>.
/// </summary>
internal static partial class ForwardedHeader
{
    /// <summary>The values of one parameter, the outermost proxy's first. A malformed header gives none.</summary>
    public static IEnumerable<string> Values(string header, string parameter)
    {
        var pairs = Pair().Matches(header);
        var end = pairs.Count == 0 ? 0 : pairs[^1].Index + pairs[^1].Length;
        return end < header.Length
            ? []
            : pairs.Where(pair => pair.Groups["name"].Value.Equals(parameter, StringComparison.OrdinalIgnoreCase)).Select(Value);
    }

    private static string Value(Match pair) => pair.Groups["quoted"] is { Success: true } quoted
        ? Escaped().Replace(quoted.Value, "$1")
        : pair.Groups["token"].Value;

    // By the standard a token may hold no colon, but a port is often given so. Each pair starts where the previous one
    // ended.
    [GeneratedRegex("""\G[\s;,]*(?<name>[\w!#$%&'*+.^`|~-]+)=(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<token>[^\s;,"]*))(?:\s*[;,][\s;,]*|\s*\z)""")]
    private static partial Regex Pair();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escaped();
}
