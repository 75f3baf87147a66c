using System.Collections.Frozen;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>The scenarios of a sandbox at one moment. Built-in ones are read only when they are needed.</summary>
internal sealed class ScenarioSet
{
    private readonly IReadOnlyList<ScenarioEntry> own;
    private readonly FrozenDictionary<string, ScenarioEntry> byName;

    /// <param name="files">The scenarios of the directory.</param>
    /// <param name="put">The scenarios that calls have put, right and wrong.</param>
    /// <param name="defaultName">The name of the default.</param>
    public ScenarioSet(DirectoryFiles files, PutScenarios put, string defaultName)
    {
        (Files, Put) = (files, put);
        own =
        [
            .. put.Entries.Concat(files.Entries)
                .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Source)
                .DistinctBy(entry => entry.Scenario.Name),
        ];
        byName = own.ToFrozenDictionary(entry => entry.Scenario.Name, StringComparer.Ordinal);
        Matching = [.. own.Select(entry => entry.Scenario).Where(scenario => scenario.Match is not null)];
        Wrong = [.. files.Wrong, .. put.Wrong];
        var isKnown = byName.ContainsKey(defaultName)
            || (defaultName != BuiltInScenarios.Manual.Name && BuiltInScenarios.Names.Contains(defaultName));
        Default = isKnown
            ? Find(defaultName)!.Scenario
            : byName.GetValueOrDefault(BuiltInScenarios.Manual.Name)?.Scenario ?? BuiltInScenarios.Manual;
    }

    public DirectoryFiles Files { get; }

    public PutScenarios Put { get; }

    /// <summary>All of them, newest first. Of several with one name, only the newest.</summary>
    public IEnumerable<ScenarioEntry> Entries =>
        own.Concat(BuiltInScenarios.Names.Where(name => !byName.ContainsKey(name)).Select(name => BuiltInScenarios.Find(name)!));

    public IEnumerable<string> Names => byName.Keys.Union(BuiltInScenarios.Names).Order(StringComparer.Ordinal);

    /// <summary>Those that take invoices by themselves, newest first.</summary>
    public IReadOnlyList<Scenario> Matching { get; }

    public IReadOnlyList<WrongScenario> Wrong { get; }

    /// <summary>The scenario with the default's name, or manual if there is none.</summary>
    public Scenario Default { get; }

    public ScenarioEntry? Find(string name) => byName.GetValueOrDefault(name) ?? BuiltInScenarios.Find(name);
}
