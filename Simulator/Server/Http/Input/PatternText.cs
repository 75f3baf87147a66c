using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Http.Input;

/// <summary>Patterns for texts in requests.</summary>
internal static class PatternText
{
    public const string Allowed = "a text of 1 to 500 characters, with * for any letters, or a regular expression "
        + "between slashes without lookarounds and backreferences";

    private const int Longest = 500;

    public static TextPattern? Parse(string text)
    {
        if (text.Length is 0 or > Longest)
            return null;
        try
        {
            return new(text);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    public static TextPattern? Pattern(this JsonInput input, string name) => input.Parsed(name, Parse, Allowed);
}
