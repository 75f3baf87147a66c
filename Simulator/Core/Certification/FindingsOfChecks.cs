using System.Collections.Frozen;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Core.Certification;

/// <summary>
/// Decides which check a finding counts against: a finding with a check of its own fails that check alone, not every
/// step.
/// </summary>
internal static class FindingsOfChecks
{
    private static readonly FrozenSet<string> WithChecksOfTheirOwn = FrozenSet.Create(
        StringComparer.Ordinal,
        FindingCatalogue.ClientIdMissing.Code,
        FindingCatalogue.ClientReferenceMissing.Code,
        FindingCatalogue.ClientRequestTimeoutMissing.Code,
        FindingCatalogue.ClientRequestTimeoutNotZero.Code,
        FindingCatalogue.LinkNotSeqr.Code,
        FindingCatalogue.LinkMalformed.Code);

    /// <summary>The errors of an exchange that fail its step.</summary>
    public static IEnumerable<Finding> Errors(this ObservedEvent seen) =>
        seen.Findings.Where(finding => finding.Severity == Severity.Error && !WithChecksOfTheirOwn.Contains(finding.Code));

    public static Finding? Find(this ObservedEvent seen, params ReadOnlySpan<FindingKind> kinds)
    {
        foreach (var finding in seen.Findings)
        {
            foreach (var kind in kinds)
            {
                if (finding.Code == kind.Code)
                    return finding;
            }
        }

        return null;
    }
}
