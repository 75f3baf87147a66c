using SeqrSandbox.Core.Findings;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>An element of a call, with its path.</summary>
/// <param name="element">The element.</param>
/// <param name="parent">The enclosing element; null for the operation's own.</param>
/// <param name="number">The number of a repeated element, counted from 1; 0 if it is not repeated.</param>
internal sealed class ElementPath(WireElement element, ElementPath? parent = null, int number = 0)
{
    public WireElement Element => element;

    /// <summary>Whether a member is missing or empty. One that refers to a value elsewhere is present.</summary>
    public bool Lacks(string member) =>
        element.Member(member) is not { } present
        || (present.Children.Count == 0 && string.IsNullOrWhiteSpace(present.Text) && present.Reference is null);

    /// <summary>Reports a missing member on this element's line: it has none of its own.</summary>
    public void Require(string member, FindingKind kind, FindingList found)
    {
        if (Lacks(member))
            found.Add(kind.At(PathOf(member), element.Line));
    }

    /// <summary>The path of a member below the operation's element.</summary>
    public string PathOf(string member) => Path is { } path ? $"{path}/{member.Shortened()}" : member.Shortened();

    /// <summary>The path of the element; null for the operation's own.</summary>
    public string? Path => parent is null ? null : parent.PathOf(number > 0 ? $"{element.Name}[{number}]" : element.Name);
}
