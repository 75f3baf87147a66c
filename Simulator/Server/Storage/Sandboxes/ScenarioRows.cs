using SeqrSandbox.Core.Memory;
namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>The scenarios that calls put into one sandbox, and its default.</summary>
internal sealed class ScenarioRows(Database database, string sandbox) : IPutScenarios
{
    // A sandbox may be removed at any moment, and no row of it may stay. The one without a name always exists.
    private const string IfThere = "WHERE $1 = '' OR EXISTS (SELECT 1 FROM sandboxes WHERE name = $1)";

    private long version;

    public long Version => Interlocked.Read(ref version);

    public IReadOnlyList<StoredScenario> List() => database.Read(session => session.All(
        "SELECT name, at, source FROM scenarios WHERE sandbox = $1",
        row => new StoredScenario(row.GetString(0), Rows.Instant(row, 1), row.GetString(2)),
        sandbox));

    public Task Save(StoredScenario scenario) => Change(session => session.Execute(
        $"INSERT INTO scenarios (sandbox, name, at, source) SELECT $1, $2, $3, $4 {IfThere} " +
        "ON CONFLICT (sandbox, name) DO UPDATE SET at = excluded.at, source = excluded.source",
        sandbox,
        scenario.Name,
        scenario.At.UtcTicks,
        scenario.Text) == 1);

    public Task Delete(string name) => Change(session =>
        session.Execute("DELETE FROM scenarios WHERE sandbox = $1 AND name = $2", sandbox, name) == 1);

    /// <summary>The name of the default; null if none was set.</summary>
    public string? Default() => database.Read(session => session.First(
        "SELECT name FROM default_scenarios WHERE sandbox = $1", row => row.GetString(0), sandbox));

    public Task SetDefault(string name) => Change(session => session.Execute(
        $"INSERT INTO default_scenarios (sandbox, name) SELECT $1, $2 {IfThere} ON CONFLICT (sandbox) DO UPDATE SET name = excluded.name",
        sandbox,
        name) == 1);

    /// <summary>Called after a commit: readers see the change from now on.</summary>
    public void Changed() => Interlocked.Increment(ref version);

    private Task<bool> Change(Func<Session, bool> change) => database.Write(change, Changed);
}
