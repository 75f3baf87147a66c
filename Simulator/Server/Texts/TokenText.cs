namespace SeqrSandbox.Simulator.Texts;

/// <summary>
/// How a team's token begins. No name may hold a ~, so a token in a name's place is never taken for one and kept; and
/// whoever repeats a caller's text can tell a token in it.
/// </summary>
internal static class TokenText
{
    public const string Prefix = "seqr~";

    /// <summary>The text without tokens of teams.</summary>
    public static string Mask(string text)
    {
        for (var start = Find(text, 0); start >= 0; start = Find(text, start))
        {
            var (from, end) = (start + Prefix.Length, start + Prefix.Length);
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_'))
                end++;
            text = $"{text[..from]}…{text[end..]}";
            start = from + 1;
        }

        return text;
    }

    private static int Find(string text, int from) => text.IndexOf(Prefix, from, StringComparison.OrdinalIgnoreCase);
}
