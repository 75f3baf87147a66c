using System.Collections.Immutable;

namespace SeqrSandbox.Core.Certification;

/// <summary>What SEQR wants to see of one kind of integration.</summary>
/// <param name="Name">Its stable name.</param>
/// <param name="Title">What it is for.</param>
/// <param name="OfTills">It is for terminals that register themselves.</param>
/// <param name="Checks">In the order of the procedure, the duties after it.</param>
public sealed record CertificationPlan(string Name, string Title, bool OfTills, ImmutableArray<Check> Checks)
{
    public CertificationRecord Look(IEnumerable<ObservedEvent> events, DateTimeOffset now, DateTimeOffset wallNow) =>
        new(events, OfTills, now, wallNow);

    public ImmutableArray<CheckResult> Judge(CertificationRecord record) => [.. Checks.Select(check => check.Judge(record))];
}
