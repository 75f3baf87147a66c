using System.Collections.Frozen;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>The words for values.</summary>
internal sealed class Words<T>
    where T : notnull
{
    private readonly FrozenDictionary<string, T> values;
    private readonly T[] known;

    /// <param name="words">The values, each with its word.</param>
    /// <param name="allowed">What is allowed, if it is too much to list.</param>
    public Words(IReadOnlyList<(T Value, string Word)> words, string? allowed = null)
    {
        known = [.. words.Select(word => word.Value)];
        All = [.. words.Select(word => word.Word)];
        values = words.ToFrozenDictionary(word => word.Word, word => word.Value, StringComparer.Ordinal);
        Allowed = allowed ?? Phrase.AnyOf(All);
    }

    public IReadOnlyList<string> All { get; }

    public string Allowed { get; }

    public string Of(T value) => All[Array.IndexOf(known, value)];

    public Parsed<T> Parse(string text) =>
        values.TryGetValue(text, out var value) ? value : Parsed<T>.Wrong(Allowed, Nearest.Of(text, All));
}
