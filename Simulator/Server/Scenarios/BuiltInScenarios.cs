using System.Collections.Concurrent;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>
/// The scenarios that come with the simulator: the files of scenarios/, which are part of the program. Each has the name of its
/// file, takes no invoice by itself, and is read when it is first asked for, since a simulator starts without any.
/// </summary>
internal static class BuiltInScenarios
{
    private const string Prefix = "scenarios/";
    private const string Suffix = ".yaml";

    private static readonly ConcurrentDictionary<string, ScenarioEntry> Read = new(StringComparer.Ordinal);

    /// <summary>In the order of the alphabet.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(BuiltInScenarios).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(resource => resource[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<ScenarioEntry> All => Names.Select(name => Find(name)!);

    /// <summary>
    /// As its file has it, without reading that: most simulators need no other, and reading costs more than the rest of
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
