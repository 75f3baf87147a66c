using SeqrSandbox.Core.Certification;
using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Certification;

/// <summary>How it stands with a check.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Step">The step of SEQR's procedure; null of a duty that holds throughout.</param>
/// <param name="State"><c>passed</c>, <c>failed</c> or <c>not-seen</c>.</param>
/// <param name="Expected">It is expected not to be passed.</param>
/// <param name="Exchanges">The entries of the journal that this rests on.</param>
/// <param name="Wanted">What must be seen.</param>
/// <param name="Next">What to do next; null where it is passed.</param>
internal sealed record CheckView(
    string Id, int? Step, string Title, string State, bool Expected, IReadOnlyList<long> Exchanges, string Wanted, string? Next)
{
    public const string Passed = "passed";
    public const string Failed = "failed";
    public const string NotSeen = "not-seen";

    /// <summary>Whether it is as it ought to be: passed, or expected not to be.</summary>
    public bool IsFine() => Expected != (State == Passed);

    public static CheckView Of(CheckResult result, bool expected) => new(
        result.Check.Id, result.Check.Step, result.Check.Title, Words.Plain(result.State), expected, result.Exchanges, result.Check.Wanted, result.Next);
}
