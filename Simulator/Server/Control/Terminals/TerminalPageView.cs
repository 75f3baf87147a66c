namespace SeqrSandbox.Simulator.Control.Terminals;

/// <summary>A page of terminals, newest first, and every reseller: one may have no terminal yet.</summary>
internal sealed record TerminalPageView(IReadOnlyList<TerminalView> Items, string? Next, IReadOnlyList<ResellerView> Resellers);
