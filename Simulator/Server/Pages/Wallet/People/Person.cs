namespace SeqrSandbox.Simulator.Pages.Wallet.People;

/// <summary>A payer to be.</summary>
public sealed record Person(string Id, string Name, string Msisdn);
