using SeqrSandbox.Simulator.Scenarios.Yaml;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>
/// Reads names with their values, one after the other. Mistakes are remembered and reading goes on. A name that was
/// never read is unknown: <see cref="Finish"/> reports it.
/// </summary>
internal sealed class MapReader(MapNode map, ErrorList errors)
{
    private readonly List<string> known = [];
    private string? ignored;

    public Place At => map.At;

    public ErrorList Errors => errors;

    public IEnumerable<string> Given => map.Members.Select(member => member.Name.Text);

    /// <summary>Reads a node as names with values; null if it is something else.</summary>
    public static MapReader? Of(Node? node, string right, ErrorList errors)
    {
        if (node is MapNode map)
            return new(map, errors);
        if (node is not null)
            errors.Add(node, right);
        return null;
    }

    public Node? Find(string name)
    {
        if (!known.Contains(name))
            known.Add(name);
        return map.Members.FirstOrDefault(member => member.Name.Text == name).Value;
    }

    public bool Has(string name) => Find(name) is not null;

    /// <summary>The place of a name's value, or of this map if it is left out.</summary>
    public Place PlaceOf(string name) => Find(name)?.At ?? map.At;

    /// <summary>The place of a name.</summary>
    public Place NameOf(string name) => map.Members.FirstOrDefault(member => member.Name.Text == name).Name?.At ?? map.At;

    public T? Read<T>(string name, Func<string, Parsed<T>> parse, string right)
        where T : class => TryRead(name, parse, right, out var value) ? value : null;

    public T? ReadValue<T>(string name, Func<string, Parsed<T>> parse, string right)
        where T : struct => TryRead(name, parse, right, out var value) ? value : null;

    /// <summary>A whole number, without quotes.</summary>
    public int? ReadNumber(string name, Func<string, Parsed<int>> parse, string right)
    {
        if (Find(name) is not TextNode { IsPlain: false } quoted)
            return ReadValue(name, parse, right);
        errors.Add(quoted.At, $"a text, \"{ErrorList.Echo(quoted.Text).Trim('\'')}\"", right + ", without quotes");
        return null;
    }

    public T? ReadWord<T>(string name, Words<T> words)
        where T : struct, Enum => ReadValue(name, words.Parse, words.Allowed);

    public MapReader? ReadMap(string name, string right) => Of(Find(name), right, errors);

    /// <summary>The items of a list; none if it is left out or something else.</summary>
    public IReadOnlyList<Node> ReadList(string name, int most, string right)
    {
        switch (Find(name))
        {
            case null:
                return [];
            case ListNode list when list.Items.Count <= most:
                return list.Items;
            case ListNode list:
                errors.Add(list.At, $"{list.Items.Count} of them", $"at most {most}");
                return [];
            case var other:
                errors.Add(other, right);
                return [];
        }
    }

    /// <summary>True or false, without quotes.</summary>
    public bool? ReadSwitch(string name)
    {
        switch (Find(name))
        {
            case null:
                return null;
            case TextNode { IsSwitch: true } text:
                return text.Text is "true" or "True" or "TRUE";
            case var other:
                errors.Add(other, "true or false");
                return null;
        }
    }

    public void Require(string name, string right)
    {
        if (!Has(name))
            errors.Add(map.At, $"no {name}", right);
    }

    /// <summary>Reports a name that has no place here, given the other names.</summary>
    public void Refuse(string name, string why)
    {
        if (Has(name))
            errors.Add(NameOf(name), name, why);
    }

    /// <summary>Marks a name that other programs read: it is neither unknown nor suggested.</summary>
    public void Ignore(string name) => ignored = name;

    /// <summary>Reports the unknown names.</summary>
    public void Finish()
    {
        foreach (var (name, _) in map.Members.Where(member => !known.Contains(member.Name.Text) && member.Name.Text != ignored))
        {
            var here = Phrase.AnyOf(known);
            var right = Vocabulary.Homes.TryGetValue(name.Text, out var home) ? $"{name.Text} in {home}; here it can be {here}" : here;
            errors.Add(name.At, ErrorList.Echo(name.Text), right, home is null ? Nearest.Of(name.Text, known) : null);
        }
    }

    private bool TryRead<T>(string name, Func<string, Parsed<T>> parse, string right, out T value)
    {
        value = default!;
        switch (Find(name))
        {
            case null:
                return false;
            case TextNode { IsSwitch: false, IsNothing: false } text:
                var parsed = parse(text.Text);
                if (!parsed.IsRight)
                    errors.Add(text, parsed.Right, parsed.Nearest);
                value = parsed.Value;
                return parsed.IsRight;
            case TextNode { IsSwitch: true } text:
                errors.Add(text, right.StartsWith("a text", StringComparison.Ordinal) ? $"{right}, in quotes" : right);
                return false;
            case var other:
                errors.Add(other, right);
                return false;
        }
    }
}
