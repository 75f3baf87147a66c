using System.Text.Json;

namespace SeqrSandbox.Simulator.Pages.Docs.Api;

/// <summary>What a value may be, as words, some of which link to a schema.</summary>
public sealed record ApiType(IReadOnlyList<ApiWord> Words)
{
    // In the order in which they are told.
    private static readonly (string Member, string Before)[] Bounds =
    [
        ("format", "as "), ("minimum", "at least "), ("maximum", "at most "), ("pattern", "like "), ("minItems", "at least this many: "),
        ("maxItems", "at most this many: "), ("default", "by default "), ("examples", "such as "),
    ];

    internal static ApiType Of(JsonElement schema) => new([.. Told(schema)]);

    private static IEnumerable<ApiWord> Told(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
            return [new("anything")];
        if (schema.TryGetProperty("$ref", out var reference))
            return [new(reference.GetString()!.Split('/')[^1], IsSchema: true)];
        if (schema.TryGetProperty("oneOf", out var choices) || schema.TryGetProperty("anyOf", out choices))
            return Joined(choices.EnumerateArray().Select(Told));
        if (schema.TryGetProperty("enum", out var values))
            return [new("one of " + string.Join(", ", values.EnumerateArray().Select(value => value.GetString() ?? "null")))];
        return Named(schema).Append(new(Bounded(schema)));
    }

    private static IEnumerable<ApiWord> Named(JsonElement schema)
    {
        if (schema.TryGetProperty("items", out var items))
            return Told(items).Prepend(new("list of "));
        if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object)
            return Told(others).Prepend(new("map of "));
        if (!schema.TryGetProperty("type", out var type))
            return [new("anything")];
        return [new(type.ValueKind == JsonValueKind.Array ? string.Join(" or ", type.EnumerateArray()) : type.GetString()!)];
    }

    private static string Bounded(JsonElement schema) => string.Concat(Bounds
        .Where(bound => schema.TryGetProperty(bound.Member, out _))
        .Select(bound => $", {bound.Before}{Value(schema.GetProperty(bound.Member))}"));

    private static string Value(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? string.Join(", ", value.EnumerateArray()) : value.ToString();

    private static IEnumerable<ApiWord> Joined(IEnumerable<IEnumerable<ApiWord>> choices) =>
        choices.SelectMany((choice, index) => index == 0 ? choice : choice.Prepend(new(" or ")));
}

/// <summary>A piece of what is said of a type.</summary>
/// <param name="Text">The text, or the name of a schema.</param>
/// <param name="IsSchema">Whether it names a schema, which has a page.</param>
public sealed record ApiWord(string Text, bool IsSchema = false);
