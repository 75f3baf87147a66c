namespace SeqrSandbox.Testing;

/// <summary>Something in a call that SEQR, or its certification, would object to.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Severity"><c>hint</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Place">Where in the message; null if it concerns the whole.</param>
/// <param name="Advice">What to do instead.</param>
public sealed record JournalFinding(string Code, string Severity, string? Place, string Advice);
