using System.Collections.Immutable;

namespace SeqrSandbox.Core.Certification;

/// <summary>One thing that SEQR wants to see before an integration goes live.</summary>
/// <param name="Id">Its stable id: files and programs name it by this.</param>
/// <param name="Step">The step of SEQR's procedure; null of a duty that holds throughout.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Wanted">What must be seen.</param>
/// <param name="Next">What an integrator does next who has not passed it.</param>
/// <param name="Attempts">Finds the attempts at it.</param>
public sealed record Check(
    string Id,
    int? Step,
    string Title,
    string Wanted,
    string Next,
    Func<CertificationRecord, IEnumerable<CheckAttempt>> Attempts)
{
    /// <summary>
    /// The latest attempt counts: one that was done wrongly and then rightly is passed, and the other way round it is
    /// failed.
    /// </summary>
    public CheckResult Judge(CertificationRecord record) => Attempts(record).MaxBy(attempt => attempt.Exchanges[^1]) switch
    {
        null => new(this, CheckState.NotSeen, [], Next),
        { Passed: true } right => new(this, CheckState.Passed, right.Exchanges, null),
        var wrong => new(this, CheckState.Failed, wrong.Exchanges, wrong.Advice ?? Next),
    };
}

/// <summary>How it stands with a check.</summary>
/// <param name="Check">The check.</param>
/// <param name="State">How far it is.</param>
/// <param name="Exchanges">The entries of the journal that this rests on.</param>
/// <param name="Next">What to do next; null where it is passed.</param>
public sealed record CheckResult(Check Check, CheckState State, ImmutableArray<long> Exchanges, string? Next);

/// <summary>How far an integration has come with one check.</summary>
public enum CheckState
{
    /// <summary>Not done yet, as far as was seen.</summary>
    NotSeen,

    /// <summary>Done, and wrong.</summary>
    Failed,

    /// <summary>Done as it should be.</summary>
    Passed,
}
