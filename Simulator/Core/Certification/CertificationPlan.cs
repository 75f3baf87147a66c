using System.Collections.Immutable;

namespace SeqrSandbox.Core.Certification;

/// <summary>The checks that SEQR wants to see passed for one kind of integration.</summary>
/// <param name="Name">Its stable name.</param>
/// <param name="Title">What it is for.</param>
/// <param name="Scope">Whose calls it is about.</param>
/// <param name="Checks">In the order of the procedure, with the duties last.</param>
public sealed record CertificationPlan(string Name, string Title, PlanScope Scope, ImmutableArray<Check> Checks)
{
    public CertificationRecord Look(IEnumerable<ObservedEvent> events, DateTimeOffset now, DateTimeOffset wallNow) =>
        new(events, Scope, now, wallNow);

    public ImmutableArray<CheckResult> Judge(CertificationRecord record) => [.. Checks.Select(check => check.Judge(record))];
}
