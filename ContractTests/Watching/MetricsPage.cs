using System.Globalization;
using System.Text.RegularExpressions;

namespace SeqrSandbox.ContractTests.Watching;

/// <summary>What /metrics answers, read as Prometheus reads it.</summary>
internal sealed partial record MetricsPage(IReadOnlyDictionary<string, string> Types, IReadOnlyList<Sample> Samples)
{
    /// <summary>The labels that belong to the format.</summary>
    private static readonly string[] OfTheFormat = ["le"];

    public static async Task<MetricsPage> Read(HttpClient client, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var response = await client.SendAsync(request);
        var content = response.EnsureSuccessStatusCode().Content;
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", content.Headers.ContentType!.ToString());
        return Parse(await content.ReadAsStringAsync());
    }

    public static MetricsPage Parse(string text)
    {
        Dictionary<string, string> types = [];
        List<Sample> samples = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
                types.Add(line.Split(' ')[2], line.Split(' ')[3]);
            else if (!line.StartsWith('#'))
                samples.Add(ReadSample(line));
        }

        return new(types, samples);
    }

    /// <summary>The value of the only sample with this name and these labels among its own; zero if there is none.</summary>
    public double Value(string name, params (string Name, string Value)[] labels) =>
        Samples.SingleOrDefault(sample => sample.Name == name && labels.All(label => sample.Labels[label.Name] == label.Value))?.Value ?? 0;

    public double Sum(string name) => Samples.Where(sample => sample.Name == name).Sum(sample => sample.Value);

    /// <summary>The label names of a metric, those of its histogram's series included.</summary>
    public IEnumerable<string> Labels(string metric) => Samples.Where(sample => Of(sample.Name) == metric)
        .SelectMany(sample => sample.Labels.Keys).Except(OfTheFormat).Distinct();

    /// <summary>All values that a label has anywhere.</summary>
    public IEnumerable<string> Values(string label) =>
        Samples.Select(sample => sample.Labels.GetValueOrDefault(label)).OfType<string>().Distinct();

    /// <summary>The metric that a series belongs to: the buckets of a histogram have names of their own.</summary>
    public string Of(string series) => Types.ContainsKey(series) ? series : Suffix().Replace(series, "");

    private static Sample ReadSample(string line)
    {
        var match = Line().Match(line);
        Assert.True(match.Success, line);
        return new(
            match.Groups["name"].Value,
            Label().Matches(match.Groups["labels"].Value).ToDictionary(label => label.Groups[1].Value, label => label.Groups[2].Value),
            double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("^(?<name>[a-z_]+)({(?<labels>.*)})? (?<value>[^ ]+)$")]
    private static partial Regex Line();

    [GeneratedRegex("([a-z]+)=\"([^\"]*)\"")]
    private static partial Regex Label();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Suffix();
}

/// <summary>A line of the page.</summary>
internal sealed record Sample(string Name, IReadOnlyDictionary<string, string> Labels, double Value);
