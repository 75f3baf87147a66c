using System.Collections.Frozen;
using System.Text.Json;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>The words that stand for the values of an enumeration.</summary>
internal sealed class Words<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> values;
    private readonly T[] known;

    /// <param name="policy">How a value's name is written.</param>
    /// <param name="allowed">What is allowed, where it is too much to be listed.</param>
    /// <param name="without">What is no value in scenarios.</param>
    public Words(JsonNamingPolicy policy, string? allowed = null, params T[] without)
    {
        known = [.. Enum.GetValues<T>().Except(without)];
        All = [.. known.Select(value => policy.ConvertName(value.ToString()))];
        values = known.ToFrozenDictionary(value => policy.ConvertName(value.ToString()), StringComparer.Ordinal);
        Allowed = allowed ?? Phrase.AnyOf(All);
    }

    public IReadOnlyList<string> All { get; }

    public string Allowed { get; }

    public string Of(T value) => All[Array.IndexOf(known, value)];

    public Parsed<T> Parse(string text) => values.TryGetValue(text, out var value) ? value : Parsed<T>.Wrong(Allowed, Nearest.Of(text, All));
}
