namespace SeqrSandbox.Simulator.Pages.Wallet.Home;

/// <summary>A bill to pick.</summary>
public sealed record OpenBill(string Reference, string Shop, string Title, string Total);
