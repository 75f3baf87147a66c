namespace SeqrSandbox.Simulator.Pages.Wallet.People;

/// <summary>A loyalty card as the phone shows it.</summary>
public sealed record Card(string Shop, string Id, string Value);
