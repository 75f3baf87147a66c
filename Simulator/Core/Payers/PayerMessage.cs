namespace SeqrSandbox.Core.Payers;

/// <summary>A text message from SEQR to a payer.</summary>
public sealed record PayerMessage(string PayerId, DateTimeOffset At, string Text);
