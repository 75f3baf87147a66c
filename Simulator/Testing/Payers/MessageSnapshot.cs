namespace SeqrSandbox.Testing;

/// <summary>A text message that SEQR sent to a payer.</summary>
/// <param name="Time">When it was sent, by the sandbox's clock.</param>
/// <param name="Text">Its text.</param>
public sealed record MessageSnapshot(DateTimeOffset Time, string Text);
