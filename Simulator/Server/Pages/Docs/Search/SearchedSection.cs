using SeqrSandbox.Simulator.Pages.Docs.Guides;

namespace SeqrSandbox.Simulator.Pages.Docs.Search;

/// <summary>A section with its words counted.</summary>
internal sealed class SearchedSection
{
    private const double TitleCounts = 4;

    private readonly Dictionary<string, int> body;
    private readonly HashSet<string> title;
    private readonly double length;

    public SearchedSection(GuideSection section, string guideTitle)
    {
        Path = SectionAddress.Of(section);
        Title = section.Title;
        Guide = guideTitle;
        Text = section.Text;
        body = SearchWords.Of(Text).CountBy(word => word).ToDictionary(StringComparer.Ordinal);
        title = SearchWords.Of(section.Title).ToHashSet(StringComparer.Ordinal);
        length = body.Values.Sum();
    }

    public string Path { get; }

    public string Title { get; }

    public string Guide { get; }

    public string Text { get; }

    public IEnumerable<string> Words => body.Keys.Concat(title);

    /// <summary>How well a word fits: one that only begins with it counts half, and a long section less than a short one.</summary>
    public double Weigh(string word, double averageLength)
    {
        var found = 0.0;
        foreach (var (own, count) in body)
            found += count * Likeness(own, word);
        var named = title.Max(own => (double?)Likeness(own, word)) ?? 0;
        return (found / (found + 0.5 + length / averageLength)) + (TitleCounts * named);
    }

    private static double Likeness(string own, string word) =>
        own == word ? 1 : word.Length > 1 && own.StartsWith(word, StringComparison.Ordinal) ? 0.5 : 0;
}

/// <summary>Where a section is read: findings and result codes have pages of their own.</summary>
internal static class SectionAddress
{
    public static string Of(GuideSection section) => section switch
    {
        { Guide: "findings", Level: 3 } => "/docs/findings/" + section.Title,
        { Guide: "results", Level: 3 } => "/docs/results/" + section.Title.Split(' ')[0],
        { Level: 1 } => "/docs/" + section.Guide,
        _ => $"/docs/{section.Guide}#{section.Anchor}",
    };
}
