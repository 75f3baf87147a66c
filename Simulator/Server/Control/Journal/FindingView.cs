using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Journal;

internal sealed record FindingView(string Code, string Severity, string? Place, int? Line, string Advice, string Source)
{
    public static FindingView Of(Finding finding) =>
        new(finding.Code, Words.Plain(finding.Severity), finding.Place, finding.Line, finding.Advice, finding.Source);
}
