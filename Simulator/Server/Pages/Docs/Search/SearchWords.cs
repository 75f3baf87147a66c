using System.Text.RegularExpressions;

namespace SeqrSandbox.Simulator.Pages.Docs.Search;

/// <summary>The words of a text, as the search compares them.</summary>
internal static partial class SearchWords
{
    // Words that nearly every sentence of a question has.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "can", "do", "does", "for", "how", "i", "if", "in", "is", "it", "my", "of", "on", "or", "the", "to",
        "what", "when", "where", "which", "why", "with",
    };

    public static IEnumerable<string> Of(string text) => Word().Matches(text).Select(match => match.Value.ToLowerInvariant());

    /// <summary>The words to look for: those that say something, unless there are no others.</summary>
    public static IReadOnlyList<string> Asked(string query, int most)
    {
        var all = Of(query).Distinct().ToList();
        var telling = all.Where(word => !Common.Contains(word)).ToList();
        return [.. (telling.Count > 0 ? telling : all).Take(most)];
    }

    /// <summary>A word is a run of letters and digits: a code such as polling-too-fast is three of them.</summary>
    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Word();
}
