using System.Collections.Immutable;

namespace SeqrSandbox.Core.Journal;

/// <summary>A body, byte for byte as it was on the wire.</summary>
/// <param name="ContentType">Its Content-Type as it was sent; null without.</param>
/// <param name="Length">How long it was.</param>
/// <param name="Body">Its bytes: all of them, or the first ones of a very long one. Default where they were not loaded.</param>
public sealed record RecordedMessage(string? ContentType, long Length, ImmutableArray<byte> Body);
