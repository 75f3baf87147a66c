namespace SeqrSandbox.Testing;

/// <summary>A message as it went over the wire, with passwords masked.</summary>
/// <param name="ContentType">Its content type; null if there is none.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Body">Its text, or the beginning of a very long one.</param>
public sealed record JournalBody(string? ContentType, long Length, string? Body);
