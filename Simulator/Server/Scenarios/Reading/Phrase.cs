namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>Pieces of messages.</summary>
internal static class Phrase
{
    /// <summary><c>a, b or c</c></summary>
    public static string AnyOf(IReadOnlyList<string> words) =>
        words.Count > 1 ? $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}" : string.Concat(words);
}
