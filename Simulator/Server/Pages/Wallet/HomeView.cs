namespace SeqrSandbox.Simulator.Pages.Wallet;

/// <summary>What the phone shows before anything is scanned.</summary>
public sealed record HomeView(IReadOnlyList<string> Payers);
