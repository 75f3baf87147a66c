using System.Collections.Concurrent;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>
/// The built-in scenarios: the files of scenarios/, which are embedded in the program. Each has the name of its file,
/// takes no invoice by itself, and is read when it is first needed, since a simulator starts without any.
/// </summary>
internal static class BuiltInScenarios
{
    private const string Prefix = "scenarios/";
    private const string Suffix = ".yaml";

    private static readonly ConcurrentDictionary<string, ScenarioEntry> Read = new(StringComparer.Ordinal);

    /// <summary>In alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(BuiltInScenarios).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(resource => resource[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<ScenarioEntry> All => Names.Select(name => Find(name)!);

    /// <summary>
    /// The same as its file, without reading it: most simulators need no other, and reading costs more than the rest of
    /// the first call.
    /// </summary>
    public static Scenario Manual { get; } = new()
    {
        Name = "manual",
        Description = "Nothing happens by itself; the payer is whoever opens the wallet.",
    };

    public static ScenarioEntry? Find(string name) => Names.Contains(name) ? Read.GetOrAdd(name, ReadOne) : null;

    private static ScenarioEntry ReadOne(string name)
    {
        using var reader = new StreamReader(typeof(BuiltInScenarios).Assembly.GetManifestResourceStream(Prefix + name + Suffix)!);
        var text = reader.ReadToEnd();
        return ScenarioReader.Read(text, name) is { Scenario: { } scenario }
            ? new() { Scenario = scenario, Source = ScenarioSource.BuiltIn, Text = text }
            : throw new InvalidOperationException($"The built-in scenario {name} is wrong.");
    }
}
