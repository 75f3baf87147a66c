namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>Treats messages with the same bytes, Content-Type and path as the same.</summary>
internal sealed class SameBytes : IEqualityComparer<SameBytes.Key>
{
    public static readonly SameBytes Instance = new();

    public bool Equals(Key x, Key y) => x.Path == y.Path && x.ContentType == y.ContentType && x.Bytes.Span.SequenceEqual(y.Bytes.Span);

    public int GetHashCode(Key key)
    {
        var hash = default(HashCode);
        hash.AddBytes(key.Bytes.Span);
        return hash.ToHashCode();
    }

    /// <param name="Bytes">The message.</param>
    /// <param name="ContentType">As it was sent.</param>
    /// <param name="Path">The path it was sent to, which decides how it is read; null for an answer.</param>
    public readonly record struct Key(ReadOnlyMemory<byte> Bytes, string? ContentType, ServedPath? Path = null);
}
