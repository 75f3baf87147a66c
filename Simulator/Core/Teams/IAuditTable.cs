namespace SeqrSandbox.Core.Teams;

/// <summary>The latest audited calls, for all simulators that share the store.</summary>
public interface IAuditTable
{
    /// <summary>How many calls are kept. Beyond that, the oldest are dropped.</summary>
    const int Most = 10_000;

    /// <summary>Adds calls; their ids are given by the table.</summary>
    Task Add(IReadOnlyCollection<AuditedCall> calls);

    /// <summary>The calls that match, the newest first.</summary>
    Task<IReadOnlyList<AuditedCall>> List(AuditFilter filter);
}

/// <summary>A call of the control API or of a page that changed something, or was refused. It holds no secret.</summary>
/// <param name="Id">Its id, which rises.</param>
/// <param name="At">When it was answered, by the wall clock.</param>
/// <param name="Who">Who called.</param>
/// <param name="Team">The team, if a team called.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">The route, with the names of its parameters and not their values; a dash if there is none.</param>
/// <param name="Sandbox">The sandbox; empty for the one without a name, and for what concerns none.</param>
/// <param name="Status">The HTTP status of the answer.</param>
public sealed record AuditedCall(
    long Id, DateTimeOffset At, AuditedCaller Who, string? Team, string Method, string Route, string Sandbox, int Status);

/// <summary>Who made an audited call.</summary>
public enum AuditedCaller
{
    /// <summary>No token, or a wrong one.</summary>
    Unknown,
    Operator,
    Team,
}

/// <summary>Which audited calls are wanted; null is any.</summary>
public sealed record AuditFilter(string? Team, string? Sandbox, long? Before, int Limit);
