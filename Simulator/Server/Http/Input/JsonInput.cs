using System.Text.Json;
using System.Text.Json.Nodes;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Simulator.Http.Input;

/// <summary>
/// A JSON object from a request's body. An endpoint that takes a body binds it by this type. A missing body counts as
/// an empty object.
/// </summary>
internal sealed class JsonInput : RequestInput
{
    private const int MostElements = 100;

    private readonly Dictionary<string, JsonElement> members;
    private readonly string path;
    private readonly JsonInput? parent;
    private readonly List<JsonInput> children = [];

    private JsonInput(JsonElement element, string path, JsonInput? parent)
    {
        members = element.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        (this.path, this.parent) = (path, parent);
    }

    protected override IEnumerable<string> Given => members.Keys;

    /// <summary>An object from another source than a body.</summary>
    public static JsonInput Of(JsonObject given) => new(JsonSerializer.SerializeToElement(given), "", null);

    public static async ValueTask<JsonInput?> BindAsync(HttpContext context)
    {
        var (element, problem) = await JsonBody.Read(context.Request);
        var input = new JsonInput(element, "", null);
        if (problem is not null)
            input.Refuse(problem);
        return input;
    }

    public override Problem? Refusal() =>
        children.Select(child => child.Refusal()).FirstOrDefault(problem => problem is not null) ?? base.Refusal();

    public bool? Flag(string name)
    {
        switch (Find(name))
        {
            case { ValueKind: JsonValueKind.True }:
                return true;
            case { ValueKind: JsonValueKind.False }:
                return false;
            case { } other:
                Refuse(Problems.Wrong(PathOf(name), Found(other), "true or false"));
                return null;
            default:
                return null;
        }
    }

    /// <summary>A whole number within bounds.</summary>
    public int? Whole(string name, int least, int most)
    {
        if (Find(name) is not { } element)
            return null;
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        Refuse(Problems.Wrong(PathOf(name), Found(element), $"a whole number from {least} to {most}"));
        return null;
    }

    /// <summary>Whether a member of several possible types is a number.</summary>
    public bool IsNumber(string name) => Find(name) is { ValueKind: JsonValueKind.Number };

    /// <summary>Whether a member of several possible types is an object.</summary>
    public bool IsObject(string name) => Find(name) is { ValueKind: JsonValueKind.Object };

    /// <summary>The texts of an object whose member names the caller chooses; none if it was left out.</summary>
    public IEnumerable<(string Name, T Value)> Map<T>(string name, Func<string, T?> parse, string allowed)
        where T : class
    {
        if (Object(name) is not { } map)
            return [];
        // A null member would ask for nothing, so a test for its absence would always pass.
        foreach (var (key, value) in map.members.Where(
            member => member.Value.ValueKind == JsonValueKind.Null || member.Key.Trim('/', ' ').Length == 0))
            Refuse(Problems.Wrong($"{PathOf(name)}.{key}", Found(value), allowed));
        return
        [
            .. map.members.Keys.Select(key => (key, Value: map.Parsed(key, parse, allowed)))
                .Where(member => member.Value is not null).Select(member => (member.key, member.Value!))
        ];
    }

    /// <summary>A nested object; null if it was left out.</summary>
    public JsonInput? Object(string name) => Find(name) is { } element ? Child(element, PathOf(name)) : null;

    /// <summary>A list of objects; null if it was left out.</summary>
    public IReadOnlyList<JsonInput>? Objects(string name) =>
        Elements(name)?.Select((element, index) => Child(element, $"{PathOf(name)}[{index}]")).OfType<JsonInput>().ToList();

    /// <summary>A list of texts from a set of choices; null if it was left out.</summary>
    public IReadOnlyList<string>? Texts(string name, Func<string, bool> fits, string allowed)
    {
        var elements = Elements(name);
        for (var index = 0; index < elements?.Count; index++)
        {
            if (elements[index] is not { ValueKind: JsonValueKind.String } text || !fits(text.GetString()!))
                Refuse(Problems.Wrong($"{PathOf(name)}[{index}]", Found(elements[index]), allowed));
        }

        return elements?.Where(element => element.ValueKind == JsonValueKind.String).Select(element => element.GetString()!).ToList();
    }

    /// <summary>Reads this object as an amount of money that is not negative.</summary>
    public Amount? Money()
    {
        var currency = Required(
            "currency",
            Parsed("currency", code => Currency.TryFind(code, out var known) ? known : null, CurrencyCode.Allowed));
        var value = Required("value", ParsedValue("value", text => AmountInput.Parse(text, currency), AmountInput.Allowed(currency)));
        return value is { } number && currency is not null ? Amount.Of(number, currency) : null;
    }

    protected override string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    protected override string? TextOf(string name, string allowed, IReadOnlyList<string>? choices)
    {
        if (Find(name) is not { } element)
            return null;
        if (element.ValueKind == JsonValueKind.String)
            return element.GetString();
        Refuse(Problems.Wrong(PathOf(name), Found(element), allowed + ", as a JSON string", choices));
        return null;
    }

    protected internal override void Refuse(Problem problem)
    {
        if (parent is null)
            base.Refuse(problem);
        else
            parent.Refuse(problem);
    }

    private JsonInput? Child(JsonElement element, string childPath)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Refuse(Problems.Wrong(childPath, Found(element), "a JSON object"));
            return null;
        }

        var child = new JsonInput(element, childPath, this);
        children.Add(child);
        return child;
    }

    private List<JsonElement>? Elements(string name)
    {
        if (Find(name) is not { } element)
            return null;
        if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() <= MostElements)
            return [.. element.EnumerateArray()];
        Refuse(Problems.Wrong(PathOf(name), Found(element), $"a JSON array of at most {MostElements} elements"));
        return null;
    }

    /// <summary>The name of a wrong value. Objects and lists are not repeated: they may hold secrets.</summary>
    private static string Found(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "a JSON object",
        JsonValueKind.Array => $"a JSON array of {element.GetArrayLength()}",
        _ => element.GetRawText(),
    };

    /// <summary>A null member counts as left out: many clients write absent values so.</summary>
    private JsonElement? Find(string name)
    {
        Reading(name);
        return members.TryGetValue(name, out var element) && element.ValueKind != JsonValueKind.Null ? element : null;
    }
}
