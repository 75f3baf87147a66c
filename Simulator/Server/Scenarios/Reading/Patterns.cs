using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>Patterns in a scenario: with * for any letters, or a regular expression between slashes.</summary>
internal static class Patterns
{
    public const string Allowed = "a text, with * for any letters, or a /regular expression/";

    private const int Longest = 200;

    public static Parsed<TextPattern> Parse(string text)
    {
        if (text.Length is 0 or > Longest || text.Any(char.IsControl))
            return Parsed<TextPattern>.Wrong($"a text of 1 to {Longest} characters without control characters");
        if (text == "//")
            return Parsed<TextPattern>.Wrong("a regular expression between the slashes");
        if (text[0] == '/' && text[^1] != '/' && text.LastIndexOf('/') is > 0 and var end)
            return Parsed<TextPattern>.Wrong(
                $"a / at its end; for what stands behind it there is (?{text[(end + 1)..]}): /(?{text[(end + 1)..]}){text[1..end]}/");
        try
        {
            return new TextPattern(text);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return Parsed<TextPattern>.Wrong(
                $"a regular expression of .NET without look-around and back-references ({error.Message.TrimEnd('.')})");
        }
    }

    /// <summary>The pattern of an id. Characters that no id has would never match.</summary>
    public static Parsed<TextPattern> ParseId(string text)
    {
        var parsed = Parse(text);
        if (!parsed.IsRight || text is ['/', .., '/'])
            return parsed;
        return text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '*')
            ? parsed
            : Parsed<TextPattern>.Wrong(
                "a terminal's id, of letters, digits, dots, hyphens and underscores, or * for any of them: no other terminal can be");
    }
}
