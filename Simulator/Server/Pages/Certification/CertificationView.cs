using SeqrSandbox.Core.Certification;

namespace SeqrSandbox.Simulator.Pages.Certification;

/// <summary>An integration's progress in a plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Results">Its checks, in the order of the procedure.</param>
/// <param name="Move">What happens next.</param>
public sealed record CertificationView(CertificationPlan Plan, IReadOnlyList<CheckResult> Results, NextStep Move);
