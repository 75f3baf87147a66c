namespace SeqrSandbox.Testing;

/// <summary>A message as it went over the wire; passwords in it are masked.</summary>
/// <param name="ContentType">Its content type; null without one.</param>
/// <param name="Length">How long it was, in bytes.</param>
/// <param name="Body">Its text; of a very long one only the beginning.</param>
public sealed record JournalBody(string? ContentType, long Length, string? Body);
