using SeqrSandbox.Simulator.Pages.Docs.Guides;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Pages.Docs.Search;

/// <summary>
/// Finds sections of the documentation, best first. There are some six hundred, so each search looks at all of them.
/// </summary>
internal static class GuideSearch
{
    private const int MostWords = 10;
    private const int LongestQuery = 200;
    private const int MostFound = 25;

    private static readonly Lazy<IReadOnlyList<SearchedSection>> Sections = new(
        () => [.. GuideLibrary.All.SelectMany(guide => guide.Sections.Select(section => new SearchedSection(section, guide.Title)))]);

    private static readonly Lazy<double> AverageLength = new(
        () => Sections.Value.Average(section => (double)SearchWords.Of(section.Text).Count()));

    public static SearchView For(string typed)
    {
        var query = (typed.Length > LongestQuery ? typed[..LongestQuery] : typed).Trim();
        var words = SearchWords.Asked(query, MostWords);
        var weights = Weights(words);
        var found = weights.Where(row => row.Found > 0).OrderByDescending(row => row.Found).ThenByDescending(row => row.Sum).ToList();
        // Sections with all of the words; where none has all, those with the most.
        var best = found.TakeWhile(row => row.Found == found[0].Found).Take(MostFound).ToList();
        return new(
            query,
            [.. best.Select(row => Hit(row.Section, words))],
            best.Count == 0 || best[0].Found == words.Count,
            best.Count == 0 ? Meant(words) : null,
            GuideLibrary.Groups);
    }

    private static SearchHit Hit(SearchedSection section, IReadOnlyList<string> words) =>
        new(section.Path, section.Title, section.Guide, Excerpt.Of(section.Text, words));

    private static List<(SearchedSection Section, int Found, double Sum)> Weights(IReadOnlyList<string> words)
    {
        var weights = Sections.Value.Select(section => words.Select(word => section.Weigh(word, AverageLength.Value)).ToArray()).ToList();
        // A word that few sections have tells more than one of many.
        var rarity = words.Select((_, word) => Math.Log(1 + ((double)weights.Count / (1 + weights.Count(row => row[word] > 0))))).ToArray();
        return
        [
            .. weights.Select((row, index) => (
                Sections.Value[index], row.Count(weight => weight > 0), row.Select((weight, word) => weight * rarity[word]).Sum())),
        ];
    }

    private static string? Meant(IReadOnlyList<string> words)
    {
        var known = Sections.Value.SelectMany(section => section.Words).ToHashSet(StringComparer.Ordinal);
        var meant = words.Select(word => known.Contains(word) ? word : Nearest.Of(word, known)).ToList();
        return meant.Count > 0 && meant.TrueForAll(word => word is not null) ? string.Join(' ', meant) : null;
    }
}
