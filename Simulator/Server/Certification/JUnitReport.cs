using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Certification;

/// <summary>
/// The report for a CI server: each check is a test. Checks not seen yet and expected failures are skipped.
/// </summary>
internal static class JUnitReport
{
    public static string Write(CertificationView view) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + JUnit.Write(new($"SEQR certification: {view.Plan}", [.. view.Checks.Select(Case)], TellsSkipped: true))
            + "\n";

    private static JUnitCase Case(CheckView check) => new(
        "seqr.certification",
        check.Id,
        TextReport.Remark(check) is { } remark
            ? new(IsFailure(check) ? JUnitOutcome.Failure : JUnitOutcome.Skipped, Legible(remark))
            : null);

    private static bool IsFailure(CheckView check) => !check.IsFine() && check.State != CheckView.NotSeen;

    /// <summary>Advice may quote a merchant's text with characters that XML does not allow.</summary>
    private static string Legible(string text) =>
        string.Concat(text.Select(sign => char.IsControl(sign) || sign is '\uFFFE' or '\uFFFF' ? ' ' : sign));
}
