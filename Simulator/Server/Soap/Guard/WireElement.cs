using System.Text;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>An element of a request: its own text, and its children. Members of the contract are in no namespace.</summary>
internal sealed class WireElement(string name, string @namespace, int line)
{
    private List<WireElement>? children;

    // A string, or a StringBuilder once there are several pieces.
    private object text = "";

    // A list, once there are any: most elements have none.
    private List<WireAttribute>? attributes;

    public string Name { get; } = name;

    public string Namespace { get; } = @namespace;

    /// <summary>The line of the message it stands in, counted from 1.</summary>
    public int Line { get; } = line;

    public string Text => text as string ?? text.ToString()!;

    public IReadOnlyList<WireElement> Children => children ?? (IReadOnlyList<WireElement>)[];

    /// <summary>Its attributes that may be meant to say something. None of them changes how the element is read.</summary>
    public IReadOnlyList<WireAttribute> Attributes => attributes ?? (IReadOnlyList<WireAttribute>)[];

    /// <summary>Whether it is said to be nothing. SEQR's contract knows no nil: it is read all the same.</summary>
    public bool IsNil => attributes?.Exists(attribute => attribute.IsNil) ?? false;

    /// <summary>Where its value is said to stand; null where it stands here. Values are not looked for elsewhere.</summary>
    public string? Reference => attributes?.Find(attribute => attribute.IsReference).Value;

    public void Add(WireElement child) => (children ??= []).Add(child);

    public void Add(WireAttribute attribute) => (attributes ??= []).Add(attribute);

    /// <summary>Adds a piece of text. There are as many as comments and the like cut it into: each is copied once.</summary>
    public void AddText(string piece)
    {
        if (text is StringBuilder pieces)
            pieces.Append(piece);
        else
            text = text is "" ? piece : new StringBuilder((string)text).Append(piece);
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
