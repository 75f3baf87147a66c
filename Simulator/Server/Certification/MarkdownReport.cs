using System.Text;

namespace SeqrSandbox.Simulator.Certification;

/// <summary>The report for a pull request or a wiki page.</summary>
internal static class MarkdownReport
{
    public static string Write(CertificationView view)
    {
        var text = new StringBuilder();
        text.Append($"# SEQR certification, {view.Title}\n\n{TextReport.Summary(view)}.\n\n");
        text.Append("| | step | check | what must be seen | exchanges | next |\n|---|---|---|---|---|---|\n");
        foreach (var check in view.Checks)
            text.Append(
                $"| {TextReport.Word(check)} | {check.Step} | `{check.Id}` | {check.Wanted} | "
                    + $"{string.Join(", ", check.Exchanges)} | {Cell(TextReport.Remark(check))} |\n");
        return text.ToString();
    }

    // Advice may quote a merchant's text.
    private static string? Cell(string? text) =>
        text?.ReplaceLineEndings(" ").Replace("\\", "\\\\").Replace("|", "\\|").Replace("<", "&lt;");
}
