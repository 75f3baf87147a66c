using System.Text;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>An element of a request: its own text, and its children. Members of the contract are in no namespace.</summary>
internal sealed class WireElement(string name, string @namespace, int line)
{
    private List<WireElement>? children;

    // A string, or a StringBuilder once there are several pieces.
    private object text = "";

    // Most elements have none.
    private List<WireAttribute>? attributes;

    public string Name { get; } = name;

    public string Namespace { get; } = @namespace;

    /// <summary>The line of the message it stands in, counted from 1.</summary>
    public int Line { get; } = line;

    public string Text => text as string ?? text.ToString()!;

    public IReadOnlyList<WireElement> Children => children ?? (IReadOnlyList<WireElement>)[];

    /// <summary>Its attributes that may mean something. None changes how the element is read.</summary>
    public IReadOnlyList<WireAttribute> Attributes => attributes ?? (IReadOnlyList<WireAttribute>)[];

    /// <summary>Whether it is marked as nil. SEQR's contract has no nil, so the element is read all the same.</summary>
    public bool IsNil => attributes?.Exists(attribute => attribute.IsNil) ?? false;

    /// <summary>Where its value is said to stand; null if it stands here. References are not resolved.</summary>
    public string? Reference => attributes?.Find(attribute => attribute.IsReference).Value;

    public void Add(WireElement child) => (children ??= []).Add(child);

    public void Add(WireAttribute attribute) => (attributes ??= []).Add(attribute);

    /// <summary>Adds a piece of text: comments and the like cut a text into pieces. Each is copied once.</summary>
    public void AddText(string piece)
    {
        if (text is StringBuilder pieces)
            pieces.Append(piece);
        else
            text = text is "" ? piece : new StringBuilder((string)text).Append(piece);
    }

    /// <summary>The member of this name; the last of several, as in the original's unmarshaller.</summary>
    public WireElement? Member(string name)
    {
        for (var i = (children?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (children![i] is { Namespace: "" } child && child.Name == name)
                return child;
        }

        return null;
    }

    /// <summary>All members of this name, for the contract's repeated elements.</summary>
    public IEnumerable<WireElement> Members(string name) =>
        Children.Where(child => child.Namespace.Length == 0 && child.Name == name);
}
