using System.Text.RegularExpressions;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>
/// A pattern for texts: with * for any letters, without regard to case, or a regular expression between slashes.
/// </summary>
public sealed record TextPattern
{
    private readonly Regex regex;

    /// <exception cref="ArgumentException">The regular expression is invalid, or uses constructs that cannot be matched
    /// in bounded time.</exception>
    public TextPattern(string text)
    {
        Text = text;
        // A user's pattern must not be able to run for ever.
        regex = text is ['/', .. var expression, '/']
            ? new(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)
            : new(
                "^" + Regex.Escape(text).Replace(@"\*", ".*", StringComparison.Ordinal) + "$",
                RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline);
    }

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>Whether a text matches; null matches nothing.</summary>
    public bool Matches(string? text) => text is not null && regex.IsMatch(text);

    public bool Equals(TextPattern? other) => other?.Text == Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
