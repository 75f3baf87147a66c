using System.Text;

namespace SeqrSandbox.Core.Results;

/// <summary>
/// A refusal that was to be expected: what is answered, and why in a sentence for people. The sentence never goes on
/// the wire.
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

    /// <summary>One or two sentences with what was found. Never a password, nor a text of any length.</summary>
    public string Reason { get; }

    /// <summary>What a caller sent, as a reason repeats it: its beginning on one line. Of a text nobody knows how long it is.</summary>
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
    /// <summary>Refuses with this code. A desk has no other way to refuse: each refusal says why.</summary>
    public static Refusal Because(this ResultCode code, string reason) => new(code, reason);
}
