using System.Data.Common;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>The rows that list the sandboxes.</summary>
internal sealed class SandboxRecords(IDatabase database)
{
    public ValueTask<IReadOnlyList<SandboxRecord>> List() =>
        database.All("SELECT name, seed, created, used FROM sandboxes ORDER BY name", Record);

    public ValueTask<SandboxRecord?> Find(string name) =>
        database.First<SandboxRecord?>("SELECT name, seed, created, used FROM sandboxes WHERE name = $1", Record, name);

    /// <summary>The sandboxes with something due later, which must be kept running.</summary>
    public ValueTask<IReadOnlyList<string>> WithDueWork() => database.All(
        "SELECT sandbox FROM invoices WHERE due IS NOT NULL UNION SELECT sandbox FROM notifications WHERE due IS NOT NULL",
        row => row.GetString(0));

    public Task Add(SandboxRecord sandbox) => database.Write(Statement.One(
        "INSERT INTO sandboxes (name, seed, created, used) VALUES ($1, $2, $3, $4)",
        sandbox.Name,
        sandbox.Seed,
        sandbox.CreatedAt.UtcTicks,
        sandbox.UsedAt.UtcTicks));

    public Task MarkUsed(IEnumerable<(string Name, DateTimeOffset At)> uses)
    {
        List<Statement> statements =
            [.. uses.Select(use => Statement.Any("UPDATE sandboxes SET used = $2 WHERE name = $1", use.Name, use.At.UtcTicks))];
        return database.Write(() => statements);
    }

    private static SandboxRecord Record(DbDataReader row) =>
        new(row.GetString(0), row.GetInt32(1), Rows.Instant(row, 2), Rows.Instant(row, 3));
}
