using SeqrSandbox.Simulator.Scenarios.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SeqrSandbox.Simulator.Scenarios.Yaml;

/// <summary>
/// Reads a YAML file of one document into nodes that know their places. Features that a scenario does not need are
/// errors: anchors and aliases (a small file could expand without end), tags, and deep nesting.
/// </summary>
internal sealed class YamlTree
{
    private const int Deepest = 8;

    private readonly Parser parser;
    private readonly ErrorList errors;

    private YamlTree(string text, ErrorList errors)
    {
        parser = new Parser(new StringReader(text));
        this.errors = errors;
    }

    /// <summary>The document; null if there is none. Every readable part is read, whatever else is wrong.</summary>
    /// <exception cref="UnreadableException">The text is not YAML.</exception>
    public static Node? Read(string text, ErrorList errors)
    {
        var tree = new YamlTree(text, errors);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException error)
        {
            throw YamlMistake.In(text, At(error.Start), error.Message);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The scanner throws this for some texts that are no YAML, such as a list without its end bracket or an
            // impossible escape.
            throw YamlMistake.In(text, At(tree.parser.Current?.End ?? Mark.Empty), null);
        }
    }

    private Node? ReadDocument()
    {
        Node? document = null;
        while (parser.MoveNext())
        {
            if (parser.Current is not (DocumentStart or NodeEvent))
                continue;
            if (document is not null)
            {
                errors.Add(At(parser.Current.Start), "another document", "one scenario in a file");
                break;
            }

            if (parser.Current is NodeEvent)
                document = ReadNode(1);
        }

        return document is TextNode { IsNothing: true } ? null : document;
    }

    private Node ReadNode(int depth)
    {
        var at = At(parser.Current!.Start);
        if (depth > Deepest)
            throw new UnreadableException(at, $"more than {Deepest} levels inside each other", "at most four, as in a fault of a call");
        return parser.Current switch
        {
            AnchorAlias alias => Refuse(at, $"an alias, *{alias.Value}", "the value itself; a text that begins with * stands in quotes"),
            Scalar scalar => Checked(scalar, new TextNode(at, scalar.Value, scalar.Style == ScalarStyle.Plain)),
            SequenceStart start => Checked(start, ReadList(at, depth)),
            MappingStart start => Checked(start, ReadMap(at, depth)),
            var other => throw new UnreadableException(at, other.GetType().Name, "a value"),
        };
    }

    private ListNode ReadList(Place at, int depth)
    {
        List<Node> items = [];
        while (Next() is not SequenceEnd)
            items.Add(ReadNode(depth + 1));
        return new(at, items);
    }

    private MapNode ReadMap(Place at, int depth)
    {
        Dictionary<string, (TextNode Name, Node Value)> members = new(StringComparer.Ordinal);
        while (Next() is not MappingEnd)
        {
            var name = ReadNode(depth + 1);
            Next();
            var value = ReadNode(depth + 1);
            if (name is not TextNode text)
                errors.Add(name, "a name");
            else if (!members.TryAdd(text.Text, (text, value)))
                errors.Add(
                    text.At,
                    $"{ErrorList.Echo(text.Text)} for the second time",
                    $"one of them; the first is in line {members[text.Text].Name.At.Line}");
        }

        return new(at, [.. members.Values]);
    }

    private ParsingEvent Next() =>
        parser.MoveNext() ? parser.Current! : throw new InvalidOperationException("The parser ended inside a value.");

    private Node Checked(NodeEvent read, Node node)
    {
        if (!read.Anchor.IsEmpty)
            errors.Add(node.At, $"an anchor, &{read.Anchor.Value}", "the value without it; a text that begins with & stands in quotes");
        if (!read.Tag.IsEmpty)
            errors.Add(node.At, "a tag", "the value without it; a text that begins with ! stands in quotes");
        return node;
    }

    private RefusedNode Refuse(Place at, string found, string right)
    {
        errors.Add(at, found, right);
        return new(at);
    }

    private static Place At(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
