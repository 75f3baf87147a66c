using System.Security;
using System.Text;

namespace SeqrSandbox.Simulator.Certification;

/// <summary>For a CI server: each check is a test. What is not seen yet is skipped, as is what is expected not to be passed.</summary>
internal static class JUnitReport
{
    public static string Write(CertificationView view)
    {
        var (failures, skipped) = (view.Checks.Count(IsFailure), view.Checks.Count(check => !IsFailure(check) && TextReport.Remark(check) is not null));
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.Append($"<testsuites>\n  <testsuite name=\"SEQR certification: {view.Plan}\" tests=\"{view.Checks.Count}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\">\n");
        foreach (var check in view.Checks)
            Write(check, text);
        return text.Append("  </testsuite>\n</testsuites>\n").ToString();
    }

    private static void Write(CheckView check, StringBuilder text)
    {
        text.Append($"    <testcase classname=\"seqr.certification\" name=\"{check.Id}\"");
        if (TextReport.Remark(check) is not { } remark)
        {
            text.Append(" />\n");
            return;
        }

        text.Append($">\n      <{(IsFailure(check) ? "failure" : "skipped")} message=\"{Escaped(remark)}\" />\n    </testcase>\n");
    }

    private static bool IsFailure(CheckView check) => !check.IsFine() && check.State != CheckView.NotSeen;

    /// <summary>What a merchant sent and an advice quotes may hold characters that XML has no place for.</summary>
    private static string Escaped(string text) => SecurityElement.Escape(string.Concat(text.Select(sign => char.IsControl(sign) || sign is '\uFFFE' or '\uFFFF' ? ' ' : sign)));
}
