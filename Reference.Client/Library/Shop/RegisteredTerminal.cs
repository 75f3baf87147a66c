namespace Reference.Client;

/// <summary>A cash register that SEQR now knows.</summary>
/// <param name="TerminalId">SEQR's id of it, 32 lower-case hex characters; it signs with this id from now on.</param>
public sealed record RegisteredTerminal(string TerminalId);
