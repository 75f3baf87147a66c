namespace SeqrSandbox.Core.Journal;

/// <summary>In what an entry differs from what was looked for.</summary>
/// <param name="Member">What differs: operation, terminal, or a member of the request or the response by its path.</param>
/// <param name="Expected">What was looked for, as it was written.</param>
/// <param name="Found">What there is; null where there is nothing.</param>
public sealed record Difference(string Member, string Expected, string? Found);
