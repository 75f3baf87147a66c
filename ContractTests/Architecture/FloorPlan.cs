using System.Text;

namespace SeqrSandbox.ContractTests.Architecture;

/// <summary>A folder as docs/architecture.md places it.</summary>
/// <param name="Number">Its floor: it may know every folder on a lower one.</param>
/// <param name="Folder">Its name.</param>
/// <param name="Beside">The folders of its own floor that it may know too.</param>
internal sealed record Place(int Number, string Folder, IReadOnlyList<string> Beside);

/// <summary>
/// The order of a project's folders: a table of docs/architecture.md, and below it the drawing that is made of it and
/// of the code.
/// </summary>
internal sealed record FloorPlan(string Project, IReadOnlyList<Place> Places)
{
    public static readonly FileInfo Document = new(Path.Combine(Repository.Root, "docs", "architecture.md"));

    private string Begin => $"<!-- drawing of {Project}: made by FloorTests -->";

    private static string End => "<!-- end of drawing -->";

    /// <summary>Reads the table below a project's heading: floor, folder, what it is for, and what it may know beside it.</summary>
    public static FloorPlan Read(string project) => new(
        project,
        [
            .. from line in File.ReadLines(Document.FullName).SkipWhile(line => line != $"### {project}").Skip(1)
                .TakeWhile(line => !line.StartsWith('#'))
               let cells = line.Split('|', StringSplitOptions.TrimEntries)
               where cells.Length == 6 && int.TryParse(cells[1], out _)
               select new Place(
                   int.Parse(cells[1]),
                   cells[2],
                   cells[4].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        ]);

    /// <summary>The forbidden dependencies of the code, each with a mention that proves it.</summary>
    public IEnumerable<string> Breaches(FolderGraph graph) =>
        from place in Places
        from known in graph.Knows[place.Folder]
        where !May(place, known.Folder)
        select $"{place.Folder} knows {known.Folder}: {known.Mentions[0]}";

    /// <summary>The document with the drawing as it has to be.</summary>
    public string Draw(string document, FolderGraph graph)
    {
        var (begin, end) = (document.IndexOf(Begin, StringComparison.Ordinal), document.IndexOf(End, StringComparison.Ordinal));
        end = begin < 0 ? -1 : document.IndexOf(End, begin, StringComparison.Ordinal);
        return end < 0
            ? throw new InvalidDataException($"{Document.Name} has no place for the drawing of {Project}.")
            : document[..(begin + Begin.Length)] + $"\n```text\n{Drawing(graph)}```\n" + document[end..];
    }

    private bool May(Place place, string folder) =>
        Places.Single(other => other.Folder == folder).Number < place.Number || place.Beside.Contains(folder);

    private string Drawing(FolderGraph graph)
    {
        var drawing = new StringBuilder();
        var width = Places.Max(place => place.Folder.Length);
        foreach (var place in Places.OrderByDescending(place => place.Number).ThenBy(place => place.Folder, StringComparer.Ordinal))
        {
            var knows = graph.Knows[place.Folder].Select(known => known.Folder).Order(StringComparer.Ordinal);
            drawing.Append($"{place.Number,2}  {place.Folder.PadRight(width)}  → {string.Join(' ', knows)}".TrimEnd(' ', '→')).Append('\n');
        }

        return drawing.ToString();
    }
}
