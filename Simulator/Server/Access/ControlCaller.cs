using SeqrSandbox.Core.Teams;

namespace SeqrSandbox.Simulator.Access;

/// <summary>Who calls the control API or opens a page, by the token. An endpoint that needs it binds it by this type.</summary>
internal sealed class ControlCaller
{
    private readonly TeamSnapshot? teams;

    private ControlCaller(AuditedCaller who, TeamSnapshot? teams = null, TeamInUse? team = null) =>
        (Who, this.teams, Team) = (who, teams, team?.Team);

    /// <summary>The operator; everybody, if no token is asked for.</summary>
    public static ControlCaller Operator { get; } = new(AuditedCaller.Operator);

    public static ControlCaller Unknown { get; } = new(AuditedCaller.Unknown);

    public AuditedCaller Who { get; }

    /// <summary>The team; null if it is not a team.</summary>
    public Team? Team { get; }

    public bool IsKnown => Who != AuditedCaller.Unknown;

    public static ControlCaller Of(TeamSnapshot teams, TeamInUse team) => new(AuditedCaller.Team, teams, team);

    public static ValueTask<ControlCaller?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<ControlCaller?>(context.Features.Get<ControlCaller>() ?? Unknown);

    public bool IsOperator => Who == AuditedCaller.Operator;

    /// <summary>Whether a sandbox is the caller's to use. The operator may use all, an unknown caller none.</summary>
    public bool Owns(string sandbox) =>
        IsOperator || (Team is { } team && teams?.Of(sandbox)?.Team.Name == team.Name);
}
