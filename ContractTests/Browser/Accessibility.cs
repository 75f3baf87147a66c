using System.Text.Json;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>Lets axe look at a page for what WCAG 2.2 AA does not allow.</summary>
internal static class Accessibility
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    private const string Look =
        """
        const done = arguments[0];
        axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
          .then(result => done(JSON.stringify(result.violations)), error => done(JSON.stringify([{ id: 'axe', help: String(error), nodes: [] }])));
        """;

    /// <summary>Fails with the violations and their elements if axe finds any.</summary>
    public static void HasNoBarriers(this Tab tab)
    {
        var found = tab.Barriers();
        Assert.True(found.Count == 0, $"{tab.Address} keeps people out:\n{string.Join('\n', found)}");
    }

    /// <summary>The violations that axe finds, each with its elements.</summary>
    public static IReadOnlyList<string> Barriers(this Tab tab)
    {
        tab.Run(Axe.Value);
        using var found = JsonDocument.Parse((string)tab.RunAsync(Look)!);
        return [.. found.RootElement.EnumerateArray().Select(Told)];
    }

    private static string Told(JsonElement violation) =>
        $"- {violation.GetProperty("id")}: "
            + $"{violation.GetProperty("help")}{string.Concat(violation.GetProperty("nodes").EnumerateArray().Select(Where))}";

    private static string Where(JsonElement node) =>
        $"\n    {node.GetProperty("target")} {node.GetProperty("html")}\n"
            + $"    {node.GetProperty("failureSummary").GetString()!.ReplaceLineEndings(" ")}";
}
