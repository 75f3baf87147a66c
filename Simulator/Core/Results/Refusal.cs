using System.Text;

namespace SeqrSandbox.Core.Results;

/// <summary>
/// An expected refusal: the result code, and the reason in a sentence for people. The sentence never goes on the wire.
/// </summary>
public sealed record Refusal
{
    private const int LongestQuotation = 64;

    internal Refusal(ResultCode code, string reason)
    {
        if (code == ResultCode.Success)
            throw new ArgumentException("A success needs a value.", nameof(code));
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        (Code, Reason) = (code, reason);
    }

    public ResultCode Code { get; }

    /// <summary>
    /// One or two sentences with what was found. It never holds a password, nor a text of unbounded length.
    /// </summary>
    public string Reason { get; }

    /// <summary>What the answer of a service names, if its texts have room for it: a reference, or a parameter.</summary>
    public string? About { get; init; }

    /// <summary>
    /// A caller's text as a reason repeats it: its beginning, on one line. The text may be of any length.
    /// </summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(LongestQuotation + 1);
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, LongestQuotation)))
            quoted.Append(char.IsControl(letter) ? ' ' : letter);
        return text.Length > LongestQuotation ? quoted.Append('…').ToString() : quoted.ToString();
    }
}

/// <summary>Makes refusals.</summary>
public static class RefusalReason
{
    /// <summary>Refuses with this code. Desks refuse only in this way, so that each refusal gives a reason.</summary>
    public static Refusal Because(this ResultCode code, string reason) => new(code, reason);
}
