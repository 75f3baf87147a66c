namespace SeqrSandbox.Simulator.Pages.Docs.Guides;

/// <summary>The page of a document.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Html">All of it.</param>
/// <param name="Contents">Its sections, to jump to.</param>
/// <param name="Groups">All documents.</param>
public sealed record GuideView(string Title, string Html, IReadOnlyList<GuideEntry> Contents, IReadOnlyList<GuideGroup> Groups)
{
    internal static GuideView Of(Guide guide) => new(
        guide.Title,
        guide.Html,
        [.. guide.Sections.Where(section => section.Level == 2).Select(section => new GuideEntry("#" + section.Anchor, section.Title))],
        GuideLibrary.Groups);
}
