namespace SeqrSandbox.Simulator.Pages.Wallet.Bills;

/// <summary>How a bill ended, in words.</summary>
/// <param name="Tone">The CSS class: good, warn or bad.</param>
/// <param name="Heading">In a few words.</param>
/// <param name="Text">What it means, and what can be done.</param>
public sealed record Ending(string Tone, string Heading, string Text);
