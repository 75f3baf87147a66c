using System.Data.Common;
using SeqrSandbox.Core.Teams;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>The teams and the audited calls, in the database of the sandboxes. All of their SQL is here.</summary>
internal sealed class StoredTeams(IDatabase database) : ITeams, IAuditTable
{
    public bool IsShared => database.IsShared;

    public async Task<long> Revision() => await database.First("SELECT revision FROM team_revision", row => row.GetInt64(0));

    public async Task<TeamList> Load()
    {
        // The revision comes first: if the teams change in between, the change is tried under the older one, and fails.
        var revision = await Revision();
        return new(revision, [.. await database.All(
            "SELECT name, created, sandboxes, most_sandboxes, journal_entries, journal_bytes, calls_per_second, token_hash "
                + "FROM teams ORDER BY created, name",
            ReadTeam)]);
    }

    public Task<bool> Save(Team team, long revision) => Change(revision, Statement.One(
        "INSERT INTO teams (name, created, sandboxes, most_sandboxes, journal_entries, journal_bytes, calls_per_second, token_hash) "
            + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
            + "ON CONFLICT (name) DO UPDATE SET sandboxes = excluded.sandboxes, most_sandboxes = excluded.most_sandboxes, "
            + "journal_entries = excluded.journal_entries, journal_bytes = excluded.journal_bytes, "
            + "calls_per_second = excluded.calls_per_second, token_hash = excluded.token_hash",
        team.Name,
        team.CreatedAt.UtcTicks,
        string.Join(',', team.Sandboxes),
        team.Quotas.Sandboxes,
        team.Quotas.JournalEntries,
        team.Quotas.JournalBytes,
        team.Quotas.CallsPerSecond,
        team.TokenHash));

    public Task<bool> Remove(string name, long revision) => Change(revision, Statement.One("DELETE FROM teams WHERE name = $1", name));

    public Task Add(IReadOnlyCollection<AuditedCall> calls)
    {
        List<Statement> statements = [.. calls.Select(call => Statement.One(
            "INSERT INTO audited_calls (at, who, team, method, route, sandbox, status) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            call.At.UtcTicks,
            $"{call.Who}",
            call.Team,
            call.Method,
            call.Route,
            call.Sandbox,
            call.Status))];
        statements.Add(Statement.Any(
            "DELETE FROM audited_calls WHERE id <= (SELECT max(id) FROM audited_calls) - $1", IAuditTable.Most));
        return database.Write(() => statements);
    }

    public async Task<IReadOnlyList<AuditedCall>> List(AuditFilter filter) => await database.All(
        "SELECT id, at, who, team, method, route, sandbox, status FROM audited_calls "
            + "WHERE (CAST($1 AS TEXT) IS NULL OR team = $1) AND (CAST($2 AS TEXT) IS NULL OR sandbox = $2) "
            + "AND (CAST($3 AS BIGINT) IS NULL OR id < $3) ORDER BY id DESC LIMIT $4",
        ReadCall,
        filter.Team,
        filter.Sandbox,
        filter.Before,
        filter.Limit);

    /// <summary>Carries out a change if the teams are still those that it was decided on.</summary>
    private Task<bool> Change(long revision, Statement change) => database.Write(
        () => [Statement.One("UPDATE team_revision SET revision = revision + 1 WHERE revision = $1", revision), change]);

    private static Team ReadTeam(DbDataReader row) => new(
        row.GetString(0),
        Rows.Instant(row, 1),
        [.. row.GetString(2).Split(',').Select(NamePattern.Parse).OfType<NamePattern>()],
        new(Number(row, 3), Number(row, 4), row.IsDBNull(5) ? null : row.GetInt64(5), Number(row, 6)),
        row.GetString(7));

    private static AuditedCall ReadCall(DbDataReader row) => new(
        row.GetInt64(0),
        Rows.Instant(row, 1),
        Enum.Parse<AuditedCaller>(row.GetString(2)),
        Rows.Text(row, 3),
        row.GetString(4),
        row.GetString(5),
        row.GetString(6),
        row.GetInt32(7));

    private static int? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
