using SeqrSandbox.Core.Certification;

namespace SeqrSandbox.Simulator.Control.Certification;

/// <summary>How far an integration has come with a plan.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="Title">What the plan is for.</param>
/// <param name="Outcome"><c>passed</c>, <c>failed</c> or <c>not-seen</c>: of all checks that are not expected to fail.</param>
/// <param name="Checks">In the order of the procedure.</param>
/// <param name="Move">What happens next, were it a guided run.</param>
internal sealed record CertificationView(string Plan, string Title, string Outcome, IReadOnlyList<CheckView> Checks, MoveView Move)
{
    public static CertificationView Of(CertificationPlan plan, Record record, IReadOnlyCollection<string> expected)
    {
        var results = plan.Judge(record);
        var checks = results.Select(result => CheckView.Of(result, expected.Contains(result.Check.Id))).ToArray();
        return new(plan.Name, plan.Title, Sum(checks), checks, MoveView.Of(new Guide(plan, record, results).Next()));
    }

    /// <summary>
    /// An expected check that is passed fails the whole: the list of what is expected is out of date. Where nothing at all was seen, nothing is proven,
    /// whatever is expected.
    /// </summary>
    private static string Sum(CheckView[] checks)
    {
        var open = checks.Where(check => !check.IsFine()).ToArray();
        return open.Length == 0 ? (Array.TrueForAll(checks, check => check.State == CheckView.NotSeen) ? CheckView.NotSeen : CheckView.Passed)
            : Array.Exists(open, check => check.State is CheckView.Failed or CheckView.Passed) ? CheckView.Failed : CheckView.NotSeen;
    }
}
