using System.Collections.Frozen;
using System.Text.Json;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>
/// Enums in upper snake case. A value outside the list counts as absent: a client in the field sends
/// <c>ACKNOWLEDGMENT</c>.
/// </summary>
internal static class WireEnum<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>()
        .ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(
        pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static T? Read(WireElement element, string name) =>
        element.Member(name) is { } member && Values.TryGetValue(member.Text.Trim(), out var value) ? value : null;

    public static string Write(T value) => Names[value];
}
