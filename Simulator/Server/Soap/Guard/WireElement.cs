using System.Text;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>An element of a request: its own text, and its children. Members of the contract are in no namespace.</summary>
internal sealed class WireElement(string name, string @namespace, int line)
{
    private List<WireElement>? children;
    private string firstText = "";
    private StringBuilder? moreText;

    public string Name { get; } = name;

    public string Namespace { get; } = @namespace;

    /// <summary>The line of the message it stands in, counted from 1.</summary>
    public int Line { get; } = line;

    public string Text => moreText?.ToString() ?? firstText;

    public IReadOnlyList<WireElement> Children => children ?? (IReadOnlyList<WireElement>)[];

    public void Add(WireElement child) => (children ??= []).Add(child);

    /// <summary>Adds a piece of text. There are as many as comments and the like cut it into: each is copied once.</summary>
    public void AddText(string piece)
    {
        if (firstText.Length == 0)
            firstText = piece;
        else
            (moreText ??= new(firstText)).Append(piece);
    }

    /// <summary>The member of this name. Of several the last counts, as the original's unmarshaller has it.</summary>
    public WireElement? Member(string name)
    {
        for (var i = (children?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (children![i] is { Namespace: "" } child && child.Name == name)
                return child;
        }

        return null;
    }

    /// <summary>All members of this name: the contract's repeated elements.</summary>
    public IEnumerable<WireElement> Members(string name) =>
        Children.Where(child => child.Namespace.Length == 0 && child.Name == name);
}
