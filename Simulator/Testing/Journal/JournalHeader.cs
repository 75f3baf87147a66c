namespace SeqrSandbox.Testing;

/// <summary>A header of a request.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; of a header that carries a secret, a mask, and of a very long one only the beginning.</param>
public sealed record JournalHeader(string Name, string Value);
