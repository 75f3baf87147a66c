using System.Security;
using System.Text;

namespace SeqrSandbox.Simulator.Control.Certification;

/// <summary>For a CI server: each check is a test. What is not seen yet is an error, and what is expected not to be passed is skipped.</summary>
internal static class JUnitReport
{
    public static string Write(CertificationView view)
    {
        var open = view.Checks.Where(check => !check.IsFine()).ToArray();
        var errors = open.Count(check => check.State is not (CheckView.Failed or CheckView.Passed));
        var skipped = view.Checks.Count(check => check.Expected && check.IsFine());
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.Append($"<testsuites>\n  <testsuite name=\"SEQR certification: {view.Plan}\" tests=\"{view.Checks.Count}\" failures=\"{open.Length - errors}\" errors=\"{errors}\" skipped=\"{skipped}\">\n");
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

        var element = (check.IsFine(), check.State) switch { (true, _) => "skipped", (_, CheckView.Failed or CheckView.Passed) => "failure", _ => "error" };
        text.Append($">\n      <{element} message=\"{Escaped(remark)}\" />\n    </testcase>\n");
    }

    /// <summary>What a merchant sent and an advice quotes may hold characters that XML has no place for.</summary>
    private static string Escaped(string text) => SecurityElement.Escape(string.Concat(text.Select(sign => char.IsControl(sign) || sign is '\uFFFE' or '\uFFFF' ? ' ' : sign)));
}
