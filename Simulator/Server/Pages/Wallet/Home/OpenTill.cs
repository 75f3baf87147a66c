namespace SeqrSandbox.Simulator.Pages.Wallet.Home;

/// <summary>A till to stand at.</summary>
public sealed record OpenTill(string SeqrId, string Name);
