using System.Text.RegularExpressions;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>A text to match: with * for any letters, upper and lower case alike, or a regular expression between slashes.</summary>
public sealed record TextPattern
{
    private readonly Regex regex;

    /// <exception cref="ArgumentException">The regular expression is not one, or uses what cannot be matched in bounded time.</exception>
    public TextPattern(string text)
    {
        Text = text;
        // A pattern of a user's must not be able to take for ever.
        regex = text is ['/', .. var expression, '/']
            ? new(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)
            : new(
                "^" + Regex.Escape(text).Replace(@"\*", ".*", StringComparison.Ordinal) + "$",
                RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline);
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Whether a text fits; what is not there fits nothing.</summary>
    public bool Matches(string? text) => text is not null && regex.IsMatch(text);

    public bool Equals(TextPattern? other) => other?.Text == Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
