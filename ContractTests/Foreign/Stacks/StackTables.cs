using System.Text;
using SeqrSandbox.ContractTests.Pacts;

namespace SeqrSandbox.ContractTests.Foreign.Stacks;

/// <summary>The tables of docs/client-stacks.md, made from the snapshots of <see cref="ClientStackTests"/>.</summary>
internal static class StackTables
{
    private const string Begin = "<!-- tables: made by ClientStackTests -->\n";
    private const string End = "<!-- end of tables -->\n";
    private const string AsItComes = nameof(ClientStackTests.As_it_comes_a_stack_meets_each_fault_as_it_did_before);
    private const string WithCare = nameof(ClientStackTests.Set_with_care_a_stack_meets_each_fault_as_it_did_before);

    private static readonly string Folder = Path.Combine(Repository.Root, "ContractTests", "Foreign", "Stacks");

    /// <summary>Compares the document's tables with the snapshots.</summary>
    public static async Task MustStandIn(string document)
    {
        var text = await File.ReadAllTextAsync(document);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        await KeptFile.MustHold(new(document), text[..begin] + Write() + text[end..]);
    }

    private static string Write()
    {
        var versions = File.ReadLines(Path.Combine(Folder, "versions.txt")).Select(line => line.Split(": ", 2)).ToDictionary(
            pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var seen = StackUnderTest.All.ToDictionary(stack => stack, stack => Read(stack, AsItComes));
        var careful = StackUnderTest.All.ToDictionary(stack => stack, stack => Read(stack, WithCare));
        return string.Join('\n', [
            "### The stacks\n",
            Table(
                ["version", "User-Agent", "199.90 is written"],
                StackUnderTest.All,
                stack => [versions[stack.Name], seen[stack]["User-Agent"], seen[stack]["199.90"]]),
            .. Groups.Select(group => $"### {group.Title}\n\n" + Table(
                [.. group.Faults.Select(fault => fault.Title)],
                StackUnderTest.All,
                stack => [.. group.Faults.Select(fault => seen[stack][fault.Name])])),
            "### What the settings below change\n",
            Table(
                ["fault", "as it comes", "set with care"],
                [.. from stack in StackUnderTest.All
                    from fault in Fault.All
                    where seen[stack][fault.Name] != careful[stack][fault.Name]
                    select (stack, fault)],
                change => change.stack.Title,
                change => [change.fault.Title, seen[change.stack][change.fault.Name], careful[change.stack][change.fault.Name]]),
        ]);
    }

    private static IEnumerable<(string Title, Fault[] Faults)> Groups =>
    [
        ("The connection ends", Among("closed", "closed-each-time", "reset", "closed-when-reused", "half")),
        ("Nothing is in the answer", Among("empty-200", "empty-202", "empty-code")),
        ("The status is another", Among("503-html", "503-xhtml", "500-answer", "302", "307")),
        ("The bytes are others", Among("gzip", "byte-order-mark")),
    ];

    private static Fault[] Among(params string[] names) => [.. names.Select(name => Fault.All.Single(fault => fault.Name == name))];

    private static string Table(IReadOnlyList<string> columns, IEnumerable<StackUnderTest> rows, Func<StackUnderTest, string[]> cells) =>
        Table(columns, rows, stack => stack.Title, cells);

    private static string Table<TRow>(
        IReadOnlyList<string> columns, IEnumerable<TRow> rows, Func<TRow, string> title, Func<TRow, string[]> cells)
    {
        var table = new StringBuilder($"| | {string.Join(" | ", columns)} |\n|---|{string.Concat(columns.Select(_ => "---|"))}\n");
        foreach (var row in rows)
            table.Append($"| {title(row)} | {string.Join(" | ", cells(row))} |\n");
        return table.ToString();
    }

    /// <summary>The lines of a snapshot by their names, each without the error's message.</summary>
    private static Dictionary<string, string> Read(StackUnderTest stack, string test) =>
        File.ReadLines(Path.Combine(Folder, $"{nameof(ClientStackTests)}.{test}_{stack.Name}.verified.txt"))
            .Select(line => line.Split(" | ")[0].Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
