using System.Text;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Certification;

/// <summary>The report for people: a line per check, with the next step below it.</summary>
internal static class TextReport
{
    public static string Write(CertificationView view, Colours colours)
    {
        var text = new StringBuilder();
        text.Append($"SEQR certification, {view.Title}: {Summary(view)}\n\n");
        foreach (var check in view.Checks)
        {
            var colour = check.State switch { CheckView.Passed => colours.Good, CheckView.Failed => colours.Bad, _ => colours.Open };
            text.Append($"  {colour}{Word(check),-8}{colours.End}  {check.Step,1}  {check.Id,-22}  {check.Title}{Exchanges(check)}\n");
            if (Remark(check) is { } remark)
                text.Append($"               {"",-22}  {(check.Expected ? "" : "Next: ")}{Visible.Of(remark)}\n");
        }

        return text.ToString();
    }

    /// <summary>The count of each state.</summary>
    public static string Summary(CertificationView view)
    {
        var (passed, failed) = (
            view.Checks.Count(check => check.State == CheckView.Passed),
            view.Checks.Count(check => check.State == CheckView.Failed));
        return $"{passed} of {view.Checks.Count} passed, {failed} failed, {view.Checks.Count - passed - failed} not seen yet";
    }

    public static string Word(CheckView check) => check.State == CheckView.NotSeen ? "not seen" : check.State;

    /// <summary>A remark on the check: the next step, or that the list of expected checks is out of date.</summary>
    public static string? Remark(CheckView check) => check switch
    {
        { Expected: true, State: CheckView.Passed } => "It was expected not to be passed: take it off the list.",
        { Expected: true } => $"Expected. {check.Next}",
        _ => check.Next,
    };

    private static string Exchanges(CheckView check) =>
        check.Exchanges.Count == 0 ? "" : $"  ({string.Join(' ', check.Exchanges.Select(id => $"#{id}"))})";
}

/// <summary>The colours of the states on a terminal.</summary>
internal sealed record Colours(string Good, string Bad, string Open, string End)
{
    public static readonly Colours None = new("", "", "", "");
    public static readonly Colours Ansi = new("\e[32m", "\e[31m", "\e[33m", "\e[0m");
}
