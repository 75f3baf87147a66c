using System.Text.RegularExpressions;

namespace SeqrSandbox.Simulator.Mcp.Rules;

/// <summary>The rows of the tables of docs/protocol.md. The paragraphs of a section are told with each of its rules.</summary>
internal static partial class ProtocolRules
{
    public static IReadOnlyList<Rule> Read(string document)
    {
        var rules = new List<Rule>();
        foreach (var section in document.Split("\n## ")[1..])
        {
            var lines = section.Split('\n');
            var (title, prose, number) = (lines[0].Trim(), Prose(lines[1..]), 0);
            string[]? heading = null;
            foreach (var line in lines[1..])
            {
                var cells = Cells(line);
                if (cells is null)
                    heading = null;
                else if (heading is null)
                    heading = cells;
                else if (!IsRuler(cells))
                    rules.Add(Of($"{Slug(title)}-{++number}", title, heading, cells, prose));
            }
        }

        return rules;
    }

    /// <summary>A rule's text is its first cell; that of another table is the whole row, with the headings of its columns.</summary>
    private static Rule Of(string id, string section, string[] heading, string[] cells, string prose)
    {
        var isRule = heading[0] == "rule";
        var text = isRule ? cells[0] : string.Join("; ", heading.Zip(cells).Where(cell => cell.Second.Length > 0)
            .Select(cell => $"{cell.First}: {cell.Second}"));
        var source = isRule ? $"\n\nSource: {cells[1]} (doc: SEQR's documentation; client: integrations in the field; wsdl: SEQR's "
            + "contract; sandbox: decided here)." : "";
        return new(id, section, text, $"{section}\n\n{text}{source}{(prose.Length == 0 ? "" : $"\n\nOf this section: {prose}")}");
    }

    private static string Prose(IEnumerable<string> lines) =>
        string.Join(' ', lines.Where(line => !line.StartsWith('|')).Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string[]? Cells(string line) =>
        line.StartsWith('|') ? [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())] : null;

    private static bool IsRuler(string[] cells) => cells.All(cell => cell.StartsWith("---", StringComparison.Ordinal));

    private static string Slug(string title) => NotInNames().Replace(title.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInNames();
}
