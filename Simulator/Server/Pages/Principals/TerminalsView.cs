using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Pages.Principals;

/// <summary>Terminals, newest first, and all merchants.</summary>
public sealed record TerminalsView(IReadOnlyList<Terminal> Terminals, IReadOnlyList<Reseller> Resellers, string? Next, bool IsLater);
