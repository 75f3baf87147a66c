namespace SeqrSandbox.Simulator.Pages.Wallet.People;

/// <summary>A text message as the phone shows it.</summary>
public sealed record Message(string At, string Text);
