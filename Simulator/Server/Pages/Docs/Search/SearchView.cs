using SeqrSandbox.Simulator.Pages.Docs.Guides;

namespace SeqrSandbox.Simulator.Pages.Docs.Search;

/// <summary>What a search found.</summary>
/// <param name="Query">What was asked, as it was searched.</param>
/// <param name="Hits">The sections, best first.</param>
/// <param name="HasAll">Whether the sections have all words of the query.</param>
/// <param name="Meant">What may be meant, if nothing was found.</param>
/// <param name="Groups">All documents.</param>
public sealed record SearchView(
    string Query, IReadOnlyList<SearchHit> Hits, bool HasAll, string? Meant, IReadOnlyList<GuideGroup> Groups);

/// <summary>A section that was found.</summary>
/// <param name="Path">Where it is read.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Guide">The title of its document.</param>
/// <param name="Excerpt">The part around the words.</param>
public sealed record SearchHit(string Path, string Title, string Guide, IReadOnlyList<ExcerptPart> Excerpt);
