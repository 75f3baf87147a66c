using System.Collections.Immutable;

namespace SeqrSandbox.Core.Certification;

/// <summary>One thing that SEQR wants to see before an integration goes live.</summary>
/// <param name="Id">Its stable id, which files and programs use.</param>
/// <param name="Step">The step of SEQR's procedure; null for a duty that holds throughout.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Wanted">What must be seen.</param>
/// <param name="Next">What an integrator who has not passed it does next.</param>
/// <param name="Attempts">Finds the attempts at it.</param>
public sealed record Check(
    string Id,
    int? Step,
    string Title,
    string Wanted,
    string Next,
    Func<CertificationRecord, IEnumerable<CheckAttempt>> Attempts)
{
    /// <summary>Which document of SEQR's asks for it.</summary>
    public string Source { get; init; } = "SEQR certification procedure";

    /// <summary>
    /// The latest attempt counts: a failure that is corrected passes, and a pass that is later repeated wrongly fails.
    /// </summary>
    public CheckResult Judge(CertificationRecord record) => Attempts(record).MaxBy(attempt => attempt.Exchanges[^1]) switch
    {
        null => new(this, CheckState.NotSeen, [], Next),
        { Passed: true } right => new(this, CheckState.Passed, right.Exchanges, null),
        var wrong => new(this, CheckState.Failed, wrong.Exchanges, wrong.Advice ?? Next),
    };
}

/// <summary>The result of a check.</summary>
/// <param name="Check">The check.</param>
/// <param name="State">How far the integration has come.</param>
/// <param name="Exchanges">The journal entries that the result rests on.</param>
/// <param name="Next">What to do next; null if it is passed.</param>
public sealed record CheckResult(Check Check, CheckState State, ImmutableArray<long> Exchanges, string? Next);

/// <summary>How far an integration has come with one check.</summary>
public enum CheckState
{
    /// <summary>Not seen yet.</summary>
    NotSeen,

    /// <summary>Done wrongly.</summary>
    Failed,

    /// <summary>Done correctly.</summary>
    Passed,
}
