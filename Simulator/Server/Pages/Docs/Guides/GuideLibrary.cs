namespace SeqrSandbox.Simulator.Pages.Docs.Guides;

/// <summary>All documents of this version, read once.</summary>
internal static class GuideLibrary
{
    private const string Rest = "More";

    private static readonly (string Title, string[] Names)[] Order =
    [
        ("Begin", ["readme", "install", "scenarios", "certification"]),
        ("Test with it", ["testing", "testing-other-languages", "ci", "agents"]),
        ("What SEQR answers", ["protocol", "results", "findings", "link", "services", "eproducts", "client-stacks"]),
        ("Look and try", ["journal", "explore", "any-endpoint", "pacts", "problems"]),
        ("Run it", ["installation", "operations", "behind-a-proxy", "performance"]),
        ("How it is made", ["architecture", "coverage", "what-catches-what", "quality", "changelog"]),
    ];

    private static readonly Lazy<IReadOnlyList<Guide>> Read = new(
        () => [.. GuideResource.Documents.Select(file => Guide.Of(file, GuideResource.Read(file)!))]);

    public static IReadOnlyList<Guide> All => Read.Value;

    /// <summary>The documents as a reader meets them. One that is in no group comes last.</summary>
    public static IReadOnlyList<GuideGroup> Groups { get; } = [.. Grouped()];

    public static Guide? Find(string name) => All.FirstOrDefault(guide => guide.Name == name);

    private static IEnumerable<GuideGroup> Grouped()
    {
        var groups = Order.Select(group => new GuideGroup(group.Title, [.. group.Names.Select(Find).OfType<Guide>().Select(Entry)]))
            .ToList();
        var rest = All.Where(guide => !Order.Any(group => group.Names.Contains(guide.Name))).Select(Entry).ToList();
        return rest.Count == 0 ? groups : groups.Append(new(Rest, rest));
    }

    private static GuideEntry Entry(Guide guide) => new(guide.Path, guide.Title);
}

/// <summary>Documents that belong together.</summary>
public sealed record GuideGroup(string Title, IReadOnlyList<GuideEntry> Guides);

/// <summary>A link to a document or to a part of one.</summary>
public sealed record GuideEntry(string Path, string Title);
