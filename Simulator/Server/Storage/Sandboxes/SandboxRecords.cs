using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>The rows that list the sandboxes.</summary>
internal sealed class SandboxRecords(Database database)
{
    public IReadOnlyList<SandboxRecord> List() => database.Read(session => session.All(
        "SELECT name, seed, created, used FROM sandboxes ORDER BY name", Record));

    /// <summary>The sandboxes with something due later, which must be kept running.</summary>
    public IReadOnlyList<string> WithDueWork() => database.Read(session => session.All(
        "SELECT sandbox FROM invoices WHERE due IS NOT NULL UNION SELECT sandbox FROM notifications WHERE due IS NOT NULL",
        row => row.GetString(0)));

    public Task Add(SandboxRecord sandbox) => database.Write(session => session.Execute(
        "INSERT INTO sandboxes (name, seed, created, used) VALUES ($1, $2, $3, $4)",
        sandbox.Name,
        sandbox.Seed,
        sandbox.CreatedAt.UtcTicks,
        sandbox.UsedAt.UtcTicks) == 1);

    public Task MarkUsed(IEnumerable<(string Name, DateTimeOffset At)> uses) => database.Write(session =>
    {
        foreach (var (name, at) in uses)
            session.Execute("UPDATE sandboxes SET used = $2 WHERE name = $1", name, at.UtcTicks);
        return true;
    });

    private static SandboxRecord Record(SqliteDataReader row) =>
        new(row.GetString(0), row.GetInt32(1), Rows.Instant(row, 2), Rows.Instant(row, 3));
}
