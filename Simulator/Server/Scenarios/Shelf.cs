using System.Collections.Frozen;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>The scenarios of a sandbox at one moment.</summary>
internal sealed class Shelf
{
    private readonly FrozenDictionary<string, ScenarioEntry> byName;

    /// <param name="files">Those of the directory.</param>
    /// <param name="put">Those that calls have put, right and wrong.</param>
    /// <param name="defaultName">The name of the default.</param>
    public Shelf(DirectoryFiles files, PutScenarios put, string defaultName)
    {
        (Files, DefaultName) = (files, defaultName);
        Entries =
        [
            .. put.Entries.Concat(files.Entries).Concat(BuiltInScenarios.All)
                .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Source)
                .DistinctBy(entry => entry.Scenario.Name),
        ];
        byName = Entries.ToFrozenDictionary(entry => entry.Scenario.Name, StringComparer.Ordinal);
        Newest = [.. Entries.Select(entry => entry.Scenario)];
        Wrong = [.. files.Wrong, .. put.Wrong];
        Default = (Find(defaultName) ?? byName[ScenarioFiles.Manual]).Scenario;
    }

    public DirectoryFiles Files { get; }

    /// <summary>The newest first; of several with one name only the newest.</summary>
    public IReadOnlyList<ScenarioEntry> Entries { get; }

    public IReadOnlyList<Scenario> Newest { get; }

    public IReadOnlyList<WrongScenario> Wrong { get; }

    public string DefaultName { get; }

    /// <summary>The one with this name, or manual as long as there is none.</summary>
    public Scenario Default { get; }

    public ScenarioEntry? Find(string name) => byName.GetValueOrDefault(name);
}
