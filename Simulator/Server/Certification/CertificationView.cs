using SeqrSandbox.Core.Certification;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Certification;

/// <summary>How far an integration has come with a plan.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="Title">What the plan is for.</param>
/// <param name="Outcome"><c>passed</c>, <c>failed</c> or <c>not-seen</c>, over all checks that are not expected to
/// fail.</param>
/// <param name="Checks">In the order of the procedure.</param>
/// <param name="Move">What would happen next in a guided run.</param>
internal sealed record CertificationView(string Plan, string Title, string Outcome, IReadOnlyList<CheckView> Checks, NextStepView Move)
{
    public static CertificationView Of(CertificationPlan plan, CertificationRecord record, IReadOnlyCollection<string> expected)
    {
        var results = plan.Judge(record);
        var checks = results.Select(result => CheckView.Of(result, expected.Contains(result.Check.Id))).ToArray();
        return new(plan.Name, plan.Title, OutcomeOf(checks), checks, NextStepView.Of(new Guide(plan, record, results).Next()));
    }

    /// <summary>
    /// An expected failure that passes fails the whole: the list of expected checks is out of date. If nothing at all
    /// was seen, nothing is proven, whatever is expected.
    /// </summary>
    private static string OutcomeOf(CheckView[] checks)
    {
        var open = checks.Where(check => !check.IsFine()).ToArray();
        if (open.Length == 0)
            return Array.TrueForAll(checks, check => check.State == CheckView.NotSeen) ? CheckView.NotSeen : CheckView.Passed;
        return Array.Exists(open, check => check.State is CheckView.Failed or CheckView.Passed) ? CheckView.Failed : CheckView.NotSeen;
    }
}

/// <summary>The result of a check.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Step">The step of SEQR's procedure; null for a duty that holds throughout.</param>
/// <param name="State"><c>passed</c>, <c>failed</c> or <c>not-seen</c>.</param>
/// <param name="Expected">Whether it is expected not to pass.</param>
/// <param name="Exchanges">The journal entries that the result rests on.</param>
/// <param name="Wanted">What must be seen.</param>
/// <param name="Next">What to do next; null if it is passed.</param>
/// <param name="Source">Which document of SEQR's asks for it.</param>
internal sealed record CheckView(
    string Id, int? Step, string Title, string State, bool Expected, IReadOnlyList<long> Exchanges, string Wanted, string? Next,
    string Source)
{
    public const string Passed = "passed";
    public const string Failed = "failed";
    public const string NotSeen = "not-seen";

    /// <summary>Whether the result is as expected: passed, or an expected failure.</summary>
    public bool IsFine() => Expected != (State == Passed);

    public static CheckView Of(CheckResult result, bool expected) => new(
        result.Check.Id, result.Check.Step, result.Check.Title, Words.Plain(result.State), expected, result.Exchanges,
        result.Check.Wanted, result.Next, result.Check.Source);
}

/// <summary>What happens next in a guided run.</summary>
/// <param name="Kind"><c>wait</c>, <c>pay</c>, <c>scan</c>, <c>decline</c>, <c>advance</c> or <c>done</c>.</param>
/// <param name="Text">What that means, in words.</param>
/// <param name="Invoice">The invoice to pay.</param>
/// <param name="Code">What the payer scans first; null if nothing is scanned, or any code.</param>
/// <param name="Payer">The payer who acts; null for anybody.</param>
internal sealed record NextStepView(string Kind, string Text, string? Invoice, string? Code, string? Payer)
{
    public static NextStepView Of(NextStep move) => new(Words.Plain(move.Kind), move.Text, move.Invoice, move.Code, move.Payer);
}
