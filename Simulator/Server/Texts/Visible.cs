using System.Globalization;

namespace SeqrSandbox.Simulator.Texts;

/// <summary>
/// Makes other parties' texts safe for a terminal: letters that a terminal acts upon (colours, a moved cursor, a title,
/// text that runs backwards) are shown by their code.
/// </summary>
internal static class Visible
{
    /// <summary>The text on one line.</summary>
    public static string Of(string text) =>
        text.All(IsPlain) ? text : string.Concat(text.Select(letter => IsPlain(letter) ? $"{letter}" : $"\\u{(int)letter:x4}"));

    /// <summary>The text with its line breaks.</summary>
    public static string Lines(string text) => string.Join('\n', text.Split('\n').Select(Of));

    private static bool IsPlain(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
