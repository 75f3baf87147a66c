using Markdig.Syntax;

namespace SeqrSandbox.Simulator.Pages.Docs.Guides;

/// <summary>A document of the documentation.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Html">All of it. <see cref="GuideLink.Root"/> stands for the prefix of addresses.</param>
/// <param name="Sections">Its parts, in their order.</param>
internal sealed record Guide(string Name, string Title, string Html, IReadOnlyList<GuideSection> Sections)
{
    public string Path => "/docs/" + Name;

    /// <param name="file">Its file, such as <c>findings.md</c>.</param>
    /// <param name="markdown">The text of the file.</param>
    public static Guide Of(string file, string markdown)
    {
        var document = GuideMarkdown.Read(file, markdown);
        var name = GuideLink.NameOf(file);
        var sections = GuideSection.Of(name, document);
        return new(name, sections is [{ Title: var title }, ..] ? title : name, GuideMarkdown.Html(document), sections);
    }
}

/// <summary>A heading with what follows up to the next one.</summary>
/// <param name="Guide">The name of its document.</param>
/// <param name="Level">1 for the title of a document.</param>
/// <param name="Title">The heading.</param>
/// <param name="Anchor">Its place on the document's page.</param>
/// <param name="Blocks">What follows.</param>
internal sealed record GuideSection(string Guide, int Level, string Title, string Anchor, IReadOnlyList<Block> Blocks)
{
    public string Text => string.Join('\n', Blocks.Select(GuideMarkdown.Text));

    public static IReadOnlyList<GuideSection> Of(string guide, MarkdownDocument document)
    {
        var sections = new List<GuideSection>();
        var blocks = new List<Block>();
        foreach (var block in document)
        {
            if (block is not HeadingBlock heading)
            {
                blocks.Add(block);
                continue;
            }

            blocks = [];
            sections.Add(new(guide, heading.Level, GuideMarkdown.Text(heading), GuideMarkdown.AnchorOf(heading), blocks));
        }

        return sections;
    }
}
