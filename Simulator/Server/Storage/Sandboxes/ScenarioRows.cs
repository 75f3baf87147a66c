using System.Collections.Immutable;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>The scenarios that calls put into one sandbox, and its default. They are few, and kept at hand.</summary>
internal sealed class ScenarioRows(IDatabase database, string sandbox) : IPutScenarios
{
    // A sandbox may be removed at any moment, and no row of it may stay. The one without a name always exists.
    private const string IfThere = "WHERE $1 = '' OR EXISTS (SELECT 1 FROM sandboxes WHERE name = $1)";

    private volatile Kept kept = new(0, ImmutableSortedDictionary<string, StoredScenario>.Empty, null);

    public long Version => kept.Version;

    public IReadOnlyList<StoredScenario> List() => [.. kept.Scenarios.Values];

    public async Task Load()
    {
        var scenarios = await database.All(
            "SELECT name, at, source FROM scenarios WHERE sandbox = $1",
            row => new StoredScenario(row.GetString(0), Rows.Instant(row, 1), row.GetString(2)),
            sandbox);
        var name = await database.First(
            "SELECT name FROM default_scenarios WHERE sandbox = $1", row => row.GetString(0), sandbox);
        Change(_ => (scenarios.ToImmutableSortedDictionary(scenario => scenario.Name, scenario => scenario, StringComparer.Ordinal), name));
    }

    public Task Save(StoredScenario scenario) => database.Write(
        Statement.One(
            $"INSERT INTO scenarios (sandbox, name, at, source) SELECT $1, $2, $3, $4 {IfThere} " +
            "ON CONFLICT (sandbox, name) DO UPDATE SET at = excluded.at, source = excluded.source",
            sandbox,
            scenario.Name,
            scenario.At.UtcTicks,
            scenario.Text),
        () => Change(before => (before.Scenarios.SetItem(scenario.Name, scenario), before.Default)));

    public Task Delete(string name) => database.Write(
        Statement.One("DELETE FROM scenarios WHERE sandbox = $1 AND name = $2", sandbox, name),
        () => Change(before => (before.Scenarios.Remove(name), before.Default)));

    /// <summary>The name of the default; null if none was set.</summary>
    public string? Default() => kept.Default;

    public Task SetDefault(string name) => database.Write(
        Statement.One(
            $"INSERT INTO default_scenarios (sandbox, name) SELECT $1, $2 {IfThere} "
                + "ON CONFLICT (sandbox) DO UPDATE SET name = excluded.name",
            sandbox,
            name),
        () => Change(before => (before.Scenarios, name)));

    /// <summary>Called when all rows of the sandbox are deleted.</summary>
    public void Forget() => Change(_ => (ImmutableSortedDictionary<string, StoredScenario>.Empty, null));

    /// <summary>Called after a commit: readers see the change from now on.</summary>
    private void Change(Func<Kept, (ImmutableSortedDictionary<string, StoredScenario> Scenarios, string? Default)> change)
    {
        // Commits come one after the other, and nothing else changes it.
        var (scenarios, name) = change(kept);
        kept = new(kept.Version + 1, scenarios, name);
    }

    private sealed record Kept(long Version, ImmutableSortedDictionary<string, StoredScenario> Scenarios, string? Default);
}
