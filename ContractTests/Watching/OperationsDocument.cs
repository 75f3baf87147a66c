namespace SeqrSandbox.ContractTests.Watching;

/// <summary>A row of the table of metrics in docs/operations.md.</summary>
internal sealed record DocumentedMetric(string Name, string Type, IReadOnlyList<string> Labels, string Meaning)
{
    public static IReadOnlyList<DocumentedMetric> All { get; } =
    [
        .. from line in File.ReadLines(Path.Combine(Repository.Root, "docs", "operations.md"))
               .SkipWhile(line => line != "### The metrics").Skip(1).TakeWhile(line => !line.StartsWith('#'))
           let cells = line.Split('|', StringSplitOptions.TrimEntries)
           where cells.Length == 6 && cells[1].StartsWith('`')
           select new DocumentedMetric(
               cells[1].Trim('`'),
               cells[2],
               [.. cells[3].Split([',', ' ', '`'], StringSplitOptions.RemoveEmptyEntries)],
               cells[4]),
    ];
}
