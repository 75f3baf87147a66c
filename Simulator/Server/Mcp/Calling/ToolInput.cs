using System.Globalization;
using System.Text.Json;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Mcp.Calling;

/// <summary>
/// The arguments of a call. A number or a truth value in quotes, or a number for a text, is taken for what it says: callers mix these up.
/// </summary>
internal sealed class ToolInput
{
    private const int LongestEcho = 80;

    private readonly IReadOnlyList<ToolArgument> known;
    private readonly IDictionary<string, JsonElement> given;

    /// <exception cref="ToolMistake">There is no such argument, or a required one is missing.</exception>
    public ToolInput(string tool, IReadOnlyList<ToolArgument> known, IDictionary<string, JsonElement>? given)
    {
        (this.known, this.given) = (known, given ?? new Dictionary<string, JsonElement>());
        var names = known.Select(argument => argument.Name).ToList();
        if (this.given.Keys.FirstOrDefault(name => !names.Contains(name)) is { } stranger)
        {
            var meant = Nearest.Of(stranger, names) is { } nearest ? $" Is {nearest} meant?" : "";
            throw new ToolMistake($"{tool} has no argument {Echo(stranger)}.{meant} Its arguments are {string.Join(", ", names)}.");
        }

        if (known.FirstOrDefault(argument => argument.IsRequired && !Has(argument.Name)) is { } missing)
            throw new ToolMistake($"{tool} needs {missing.Name}: {missing.Description}");
    }

    public bool Has(string name) => given.TryGetValue(name, out var value) && value.ValueKind is not JsonValueKind.Null;

    /// <summary>A text; null if it is missing or empty.</summary>
    public string? Text(string name)
    {
        if (!Has(name))
            return null;
        var text = given[name].ValueKind switch
        {
            JsonValueKind.String => given[name].GetString()!.Trim(' '),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => given[name].GetRawText(),
            _ => throw Wrong(name, "a text"),
        };
        var argument = known.First(argument => argument.Name == name);
        if (text.Length > 0 && argument.Allowed is { } allowed && !allowed.Contains(text))
            throw Wrong(name, $"one of {string.Join(", ", allowed)}");
        return text.Length == 0 ? null : text;
    }

    /// <summary>A text that the chosen action needs.</summary>
    /// <exception cref="ToolMistake">It is missing. The message says what for.</exception>
    public string Needed(string name, string action) => Text(name) ?? throw new ToolMistake(
        $"The action {action} needs {name}: {known.First(argument => argument.Name == name).Description}");

    public int? Whole(string name, int least, int most)
    {
        if (Text(name) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most ? number : throw Wrong(name, $"a whole number from {least} to {most}");
    }

    public bool Flag(string name) => Text(name) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw Wrong(name, "true or false"),
    };

    /// <summary>An object or a list as JSON; also as a text that holds it.</summary>
    public JsonElement? Json(string name, JsonValueKind kind)
    {
        if (!Has(name))
            return null;
        var value = given[name].ValueKind == JsonValueKind.String ? Parse(given[name].GetString()!) : given[name];
        return value?.ValueKind == kind ? value : throw Wrong(name, kind == JsonValueKind.Array ? "a list" : "an object");
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private ToolMistake Wrong(string name, string allowed) =>
        new($"{name} is {Echo(given[name].ToString())}; it has to be {allowed}.");

    private static string Echo(string text) => $"'{Visible.Of(text.Length > LongestEcho ? text[..LongestEcho] + "…" : text)}'";
}

/// <summary>A call cannot be carried out as it was made. The message says what to mend.</summary>
internal sealed class ToolMistake(string message) : Exception(message);
