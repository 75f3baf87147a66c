using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>The scenarios that come with the simulator: the files of scenarios/, which are part of the program. Each has the name of its file.</summary>
internal static class BuiltInScenarios
{
    private const string Prefix = "scenarios/";
    private const string Suffix = ".yaml";

    /// <summary>In the order of the alphabet; known without reading any.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(BuiltInScenarios).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(resource => resource[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    // Read when the first one is asked for, since a simulator starts without any, and then once for all sandboxes.
    private static readonly Lazy<IReadOnlyList<ScenarioEntry>> Read = new(() => [.. Names.Select(ReadOne)]);

    public static IReadOnlyList<ScenarioEntry> All => Read.Value;

    private static ScenarioEntry ReadOne(string name)
    {
        using var reader = new StreamReader(typeof(BuiltInScenarios).Assembly.GetManifestResourceStream(Prefix + name + Suffix)!);
        var text = reader.ReadToEnd();
        return ScenarioReader.Read(text, name) is { Scenario: { } scenario }
            ? new() { Scenario = scenario, Source = ScenarioSource.BuiltIn, Text = text }
            : throw new InvalidOperationException($"The built-in scenario {name} is wrong.");
    }
}
