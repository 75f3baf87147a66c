using System.Text;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>Texts without special meaning.</summary>
internal static class PlainText
{
    public static Func<string, Parsed<string>> UpTo(int longest) => text =>
        text.Length >= 1 && text.Length <= longest && !text.Any(char.IsControl) && IsSound(text)
            ? text
            : Parsed<string>.Wrong(Allowed(longest));

    public static string Allowed(int longest) => $"a text of 1 to {longest} characters in one line";

    /// <summary>An escape can stand for half of a surrogate pair, which cannot be encoded.</summary>
    private static bool IsSound(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}
