namespace SeqrSandbox.Core.Tracing;

/// <summary>
/// A caller's place in a distributed trace, as the header of this name says it: the trace, the caller's span in it, and whether it is
/// recorded. Source: W3C Trace Context, level 2.
/// </summary>
public sealed record TraceParent
{
    private const int Length = 55;

    /// <summary>Sampled and random; the standard defines no other flags.</summary>
    private const int KnownFlags = 3;

    private TraceParent(string text) => Text = text;

    /// <summary>The header's value, in the version 00 of the standard.</summary>
    public string Text { get; }

    /// <summary>32 hexadecimal digits.</summary>
    public string TraceId => Text[3..35];

    /// <summary>The caller's span: 16 hexadecimal digits.</summary>
    public string SpanId => Text[36..52];

    public byte Flags => (byte)(Text[^1] - '0');

    public bool IsSampled => (Flags & 1) != 0;

    /// <summary>Null if the value is invalid: the standard says that it is then ignored.</summary>
    /// <remarks>A later version may have more to say, which is left out.</remarks>
    public static TraceParent? Parse(ReadOnlySpan<char> value)
    {
        if (value.Length < Length || value[2] != '-' || value[35] != '-' || value[52] != '-')
            return null;
        var version = value[..2];
        var flags = value[53..55];
        if (!IsHex(version) || version is "ff" || (version is "00" ? value.Length > Length : value.Length > Length && value[Length] != '-'))
            return null;
        return IsHex(flags) && IsId(value[3..35]) && IsId(value[36..52])
            ? new($"00-{value[3..52]}-0{Digit(flags[1]) & KnownFlags}")
            : null;
    }

    /// <param name="traceId">32 hexadecimal digits in lower case.</param>
    /// <param name="spanId">16 of them.</param>
    /// <param name="flags">See <see cref="Flags"/>.</param>
    public static TraceParent Of(string traceId, string spanId, byte flags) =>
        Parse($"00-{traceId}-{spanId}-0{flags & KnownFlags}") ?? throw new ArgumentException("These are no ids of a trace and a span.");

    public override string ToString() => Text;

    private static bool IsId(ReadOnlySpan<char> text) => IsHex(text) && text.ContainsAnyExcept('0');

    /// <summary>Capital letters are invalid.</summary>
    private static bool IsHex(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiHexDigitLower(letter))
                return false;
        }

        return true;
    }

    private static int Digit(char letter) => letter <= '9' ? letter - '0' : letter - 'a' + 10;
}
