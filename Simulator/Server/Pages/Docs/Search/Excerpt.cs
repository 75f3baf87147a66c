namespace SeqrSandbox.Simulator.Pages.Docs.Search;

/// <summary>The part of a section around the words that were looked for.</summary>
internal static class Excerpt
{
    private const int Before = 60;
    private const int Longest = 240;

    /// <param name="text">The section's text.</param>
    /// <param name="words">The words, in small letters.</param>
    public static IReadOnlyList<ExcerptPart> Of(string text, IReadOnlyList<string> words)
    {
        var shown = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var first = words.Select(word => Place(shown, word, 0)).Where(place => place >= 0).DefaultIfEmpty(0).Min();
        var start = first <= Before ? 0 : shown.IndexOf(' ', first - Before) is >= 0 and var space && space < first ? space + 1 : first;
        var end = Math.Min(shown.Length, start + Longest);
        if (end < shown.Length && shown.LastIndexOf(' ', end - 1, end - start) is > 0 and var last && last > start)
            end = last;
        var parts = Parts(shown[start..end], words);
        if (start > 0)
            parts.Insert(0, new("… ", false));
        if (end < shown.Length)
            parts.Add(new(" …", false));
        return parts;
    }

    private static List<ExcerptPart> Parts(string text, IReadOnlyList<string> words)
    {
        var parts = new List<ExcerptPart>();
        var at = 0;
        while (at < text.Length)
        {
            var next = words.Select(word => (Place: Place(text, word, at), word.Length)).Where(found => found.Place >= 0)
                .OrderBy(found => found.Place).ThenByDescending(found => found.Length).FirstOrDefault((Place: text.Length, Length: 0));
            if (next.Place > at)
                parts.Add(new(text[at..next.Place], false));
            if (next.Length > 0)
                parts.Add(new(text.Substring(next.Place, next.Length), true));
            at = next.Place + next.Length;
        }

        return parts;
    }

    /// <summary>Where a word begins with this; -1 if none does.</summary>
    private static int Place(string text, string word, int from)
    {
        for (var place = from; (place = text.IndexOf(word, place, StringComparison.OrdinalIgnoreCase)) >= 0; place++)
        {
            if (place == 0 || !char.IsLetterOrDigit(text[place - 1]))
                return place;
        }

        return -1;
    }
}

/// <summary>A piece of an excerpt.</summary>
public sealed record ExcerptPart(string Text, bool IsFound);
