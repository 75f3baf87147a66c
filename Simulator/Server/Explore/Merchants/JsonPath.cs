using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SeqrSandbox.Simulator.Explore.Merchants;

/// <summary>A place in a JSON document: <c>$.payment.reference</c>, <c>$.payments[0].id</c>.</summary>
internal sealed partial class JsonPath
{
    public const string Allowed = "a path such as $.state or $.payments[0].reference";

    private readonly ImmutableArray<string> steps;

    private JsonPath(string text, ImmutableArray<string> steps) => (Text, this.steps) = (text, steps);

    public string Text { get; }

    public static JsonPath? Parse(string text) => Form().IsMatch(text)
        ? new(text, [.. Step().Matches(text).Select(step => step.Value.TrimStart('.'))])
        : null;

    /// <summary>The text at the place; null if there is nothing.</summary>
    public string? Read(JsonElement document)
    {
        var at = document;
        foreach (var step in steps)
        {
            if (step[0] == '[')
            {
                var index = int.Parse(step[1..^1], CultureInfo.InvariantCulture);
                if (at.ValueKind != JsonValueKind.Array || index >= at.GetArrayLength())
                    return null;
                at = at[index];
            }
            else if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
            {
                return null;
            }
        }

        return at.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : at.ToString();
    }

    [GeneratedRegex(@"\A\$(\.[A-Za-z_][A-Za-z0-9_-]*|\[[0-9]{1,4}\])+\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"\.[A-Za-z_][A-Za-z0-9_-]*|\[[0-9]{1,4}\]")]
    private static partial Regex Step();
}
