using System.Text.Json;
using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Watching;

/// <summary>docs/operations.md and the dashboard for Grafana name the metrics that there are.</summary>
public sealed partial class DocumentationTests : WatchedSuite
{
    private static string Dashboard => Path.Combine(Repository.Root, "docs", "grafana.json");

    [Fact]
    public async Task The_table_lists_every_metric_with_its_type_and_labels_and_no_other()
    {
        await Call("benchmarkingNop", context: "");

        var page = await Metrics();

        Assert.Equal(
            page.Types.Select(type => $"{type.Key} {type.Value}: {Join(page.Labels(type.Key))}").Order(StringComparer.Ordinal),
            DocumentedMetric.All.Select(metric => $"{metric.Name} {metric.Type}: {Join(metric.Labels)}").Order(StringComparer.Ordinal));
        Assert.All(DocumentedMetric.All, metric => Assert.NotEmpty(metric.Meaning));

        static string Join(IEnumerable<string> labels) => string.Join(", ", labels.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_query_of_the_dashboard_is_about_series_and_labels_that_there_are()
    {
        await Call("benchmarkingNop", context: "");
        await Call("sendInvoice", Message.Invoice());
        var page = await Metrics();
        using var dashboard = JsonDocument.Parse(await File.ReadAllTextAsync(Dashboard));

        var queries = Queries(dashboard.RootElement).ToList();

        Assert.InRange(queries.Count, 12, 100);
        foreach (var query in queries)
        {
            var series = Series().Matches(query).Select(match => match.Value).ToList();
            Assert.True(series.Count > 0, query);
            Assert.All(series, name => Assert.True(page.Samples.Any(sample => sample.Name == name), $"{name}, in {query}"));
            var known = series.SelectMany(name => page.Labels(page.Of(name))).Concat(["le", "instance", "job"]).ToHashSet();
            var labels = Grouping().Matches(query).SelectMany(match => match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries))
                .Concat(Selected().Matches(query).Select(match => match.Groups[1].Value));
            Assert.All(labels, label => Assert.True(known.Contains(label), $"{label}, in {query}"));
        }
    }

    [Fact]
    public void The_dashboard_shows_every_metric_of_the_simulator_itself()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Dashboard));
        var shown = string.Join('\n', Queries(dashboard.RootElement));

        Assert.All(
            DocumentedMetric.All.Where(metric => metric.Name.StartsWith("seqr_", StringComparison.Ordinal)),
            metric => Assert.Contains(metric.Name, shown, StringComparison.Ordinal));
    }

    /// <summary>All expressions, wherever they stand.</summary>
    private static IEnumerable<string> Queries(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals("expr") ? [member.Value.GetString()!] : Queries(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Queries),
        _ => [],
    };

    [GeneratedRegex(@"\b(seqr|dotnet|process)_[a-z_]+\b")]
    private static partial Regex Series();

    [GeneratedRegex(@"\bby \(([^)]*)\)")]
    private static partial Regex Grouping();

    [GeneratedRegex(@"[{,]\s*([a-z_]+)\s*(?:=~|!~|!=|=)")]
    private static partial Regex Selected();
}
