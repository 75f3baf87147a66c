namespace SeqrSandbox.Testing;

/// <summary>A text message that SEQR sent to a payer.</summary>
/// <param name="Time">When, by the sandbox's clock.</param>
/// <param name="Text">What it says.</param>
public sealed record MessageSnapshot(DateTimeOffset Time, string Text);
