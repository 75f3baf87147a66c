namespace SeqrSandbox.Simulator.Control.Payers;

/// <summary>A text message that SEQR sent to a payer.</summary>
internal sealed record MessageView(DateTimeOffset Time, string Text);
