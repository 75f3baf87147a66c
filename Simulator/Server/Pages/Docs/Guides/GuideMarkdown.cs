using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SeqrSandbox.Simulator.Pages.Docs.Guides;

/// <summary>
/// Reads a document and writes it as HTML that keeps the pages' rules: nothing is styled inline, no HTML of a document goes
/// through, links stay in the sandbox, and what is wider than a small screen scrolls by itself.
/// </summary>
internal static class GuideMarkdown
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    public static MarkdownDocument Read(string file, string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var block in document.Descendants<HtmlBlock>().ToList())
            block.Parent!.Remove(block);
        foreach (var tag in document.Descendants<HtmlInline>().ToList())
            tag.ReplaceBy(new LiteralInline(tag.Tag));
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Lead(link, GuideLink.Of(file, link.Url ?? ""));
        foreach (var heading in document.Descendants<HeadingBlock>().Where(heading => heading.Level > 1))
            heading.GetAttributes().AddProperty("tabindex", "-1");
        foreach (var table in document.Descendants<Table>())
            Align(table);
        return document;
    }

    public static string Html(MarkdownDocument document) => Html((IEnumerable<Block>)document);

    public static string Html(IEnumerable<Block> blocks)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new ScrollingCodeRenderer());
        foreach (var block in blocks)
            renderer.Render(block);
        return text.ToString();
    }

    public static string AnchorOf(HeadingBlock heading) => heading.GetAttributes().Id ?? "";

    /// <summary>The words of a block.</summary>
    public static string Text(Block block)
    {
        var text = new StringBuilder();
        Add(text, block);
        return text.ToString().Trim();
    }

    private static void Lead(LinkInline link, string? address)
    {
        // A picture is shown in the repository only.
        if (address is null || link.IsImage)
            link.ReplaceBy(new ContainerInline());
        else
            link.Url = address;
    }

    // Markdig would write the alignment of a column as a style.
    private static void Align(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            for (var column = 0; column < row.Count && column < table.ColumnDefinitions.Count; column++)
            {
                if (table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right)
                    row[column].GetAttributes().AddClass("right");
            }
        }

        foreach (var column in table.ColumnDefinitions)
            column.Alignment = null;
    }

    private static void Add(StringBuilder text, Block block)
    {
        switch (block)
        {
            case CodeBlock code:
                text.AppendLine(code.Lines.ToString());
                break;
            case LeafBlock { Inline: { } inline }:
                Add(text, inline);
                text.AppendLine();
                break;
            case ContainerBlock container:
                foreach (var part in container)
                    Add(text, part);
                break;
        }
    }

    private static void Add(StringBuilder text, ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                LineBreakInline => text.Append(' '),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => text.Append(link.Url),
                _ => text,
            };
            if (inline is ContainerInline more)
                Add(text, more);
        }
    }

    /// <summary>A table is wider than a phone.</summary>
    private sealed class ScrollingTableRenderer : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.Write("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }

    /// <summary>Who has no mouse scrolls with the arrow keys what has the focus.</summary>
    private sealed class ScrollingCodeRenderer : CodeBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock code)
        {
            renderer.Write("<pre class=\"snippet\" tabindex=\"0\"><code>");
            renderer.WriteLeafRawLines(code, true, true);
            renderer.WriteLine("</code></pre>");
        }
    }
}
