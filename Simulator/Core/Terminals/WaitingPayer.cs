namespace SeqrSandbox.Core.Terminals;

/// <summary>A payer in front of a till whose bill is still to come.</summary>
public sealed record WaitingPayer(string PayerId, DateTimeOffset Since);
