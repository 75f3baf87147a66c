using System.Text;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>
/// The results at one endpoint: the failures with their reasons, the names of the tests left out, and the counts as the
/// last line.
/// </summary>
internal static class Summary
{
    public static string Of(IReadOnlyList<RuleResult> results)
    {
        var text = new StringBuilder();
        foreach (var failed in results.Where(result => result.Outcome == Outcome.Failed))
            text.Append($"failed: {failed.Name}\n    {failed.Line}\n");
        foreach (var leftOut in results.Where(result => result.Outcome == Outcome.LeftOut))
            text.Append($"left out: {leftOut.Name}: {leftOut.Line}\n");
        return text.Append(Counts(results)).Append('\n').ToString();
    }

    /// <summary>A test left out was not run, and is in no other count.</summary>
    public static string Counts(IReadOnlyList<RuleResult> results)
    {
        int passed = Count(Outcome.Passed), failed = Count(Outcome.Failed);
        return $"{(passed + failed == 0 ? "Nothing was tested: " : "")}{passed + failed} ran: {passed} passed, "
            + $"{failed} failed; {Count(Outcome.LeftOut)} left out";

        int Count(Outcome outcome) => results.Count(result => result.Outcome == outcome);
    }
}
