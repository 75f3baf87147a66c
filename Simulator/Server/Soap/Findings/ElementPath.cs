using SeqrSandbox.Core.Findings;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>An element of a call, and the way to it.</summary>
/// <param name="element">The element.</param>
/// <param name="parent">What it stands in; null of the operation itself.</param>
/// <param name="number">Which one it is of a repeated element, counted from 1; 0 of one that is not repeated.</param>
internal sealed class ElementPath(WireElement element, ElementPath? parent = null, int number = 0)
{
    public WireElement Element => element;

    /// <summary>Whether a member is not there, or says nothing. One that refers to a value elsewhere is there.</summary>
    public bool Lacks(string member) =>
        element.Member(member) is not { } there
        || (there.Children.Count == 0 && string.IsNullOrWhiteSpace(there.Text) && there.Reference is null);

    /// <summary>The finding that a member is not there: it has no line of its own.</summary>
    public void Require(string member, FindingKind kind, FindingList found)
    {
        if (Lacks(member))
            found.Add(kind.At(PathOf(member), element.Line));
    }

    /// <summary>The path of a member: from the operation on, without it.</summary>
    public string PathOf(string member) => Path is { } path ? $"{path}/{member.Shortened()}" : member.Shortened();

    /// <summary>The path of the element itself; null of the operation.</summary>
    public string? Path => parent is null ? null : parent.PathOf(number > 0 ? $"{element.Name}[{number}]" : element.Name);
}
