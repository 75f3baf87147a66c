namespace SeqrSandbox.Testing;

/// <summary>A header of a request.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value: masked if it is a secret, and cut if it is very long.</param>
public sealed record JournalHeader(string Name, string Value);
