using SeqrSandbox.Core.Teams;
using SeqrSandbox.Simulator.Access;

namespace SeqrSandbox.Simulator.Views;

/// <summary>A team: never its token.</summary>
internal sealed record TeamView(
    string Name, DateTimeOffset CreatedAt, IReadOnlyList<string> Sandboxes, TeamQuotasView Quotas, TeamUsageView Usage)
{
    /// <param name="team">The team.</param>
    /// <param name="names">The names of all sandboxes.</param>
    /// <param name="teams">All teams.</param>
    public static TeamView Of(Team team, IEnumerable<string> names, TeamSnapshot teams) => new(
        team.Name,
        team.CreatedAt,
        [.. team.Sandboxes.Select(pattern => pattern.Text)],
        TeamQuotasView.Of(team.Quotas),
        new(names.Count(name => teams.Of(name)?.Team.Name == team.Name), teams.Find(team.Name)?.RefusedCalls ?? 0));
}

/// <summary>How much a team may use; null where only the simulator's own bounds hold.</summary>
internal sealed record TeamQuotasView(int? Sandboxes, int? JournalEntries, int? JournalMegabytes, int? CallsPerSecond)
{
    public const int Megabyte = 1024 * 1024;

    public static TeamQuotasView Of(TeamQuotas quotas) =>
        new(quotas.Sandboxes, quotas.JournalEntries, (int?)(quotas.JournalBytes / Megabyte), quotas.CallsPerSecond);
}

/// <summary>What a team uses: its sandboxes, and the SOAP calls beyond its rate since this simulator runs.</summary>
internal sealed record TeamUsageView(int Sandboxes, long RefusedCalls);

/// <summary>A team with its new token, which is shown this once.</summary>
internal sealed record TeamTokenView(TeamView Team, string Token);

/// <summary>A call that changed something, or was refused.</summary>
internal sealed record AuditedCallView(
    long Id, DateTimeOffset At, string Who, string? Team, string Method, string Route, string Sandbox, int Status)
{
    public static AuditedCallView Of(AuditedCall call) =>
        new(call.Id, call.At, $"{call.Who}".ToLowerInvariant(), call.Team, call.Method, call.Route, call.Sandbox, call.Status);
}
