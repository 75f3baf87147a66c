namespace SeqrSandbox.Simulator.Scenarios.Yaml;

/// <summary>A part of a YAML file, with its place.</summary>
internal abstract record Node(Place At);

/// <summary>A place in a file; both are counted from 1.</summary>
internal readonly record struct Place(int Line, int Column);

/// <summary>Names with their values; names are unique.</summary>
internal sealed record MapNode(Place At, IReadOnlyList<(TextNode Name, Node Value)> Members) : Node(At);

internal sealed record ListNode(Place At, IReadOnlyList<Node> Items) : Node(At);

/// <summary>A single value.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsPlain">Whether it is unquoted, so that it may be more than a text.</param>
internal sealed record TextNode(Place At, string Text, bool IsPlain) : Node(At)
{
    public bool IsNothing => IsPlain && Text is ("" or "~" or "null" or "Null" or "NULL");

    public bool IsSwitch => IsPlain && Text is ("true" or "True" or "TRUE" or "false" or "False" or "FALSE");
}

/// <summary>A node whose mistake has been reported already, so that no further one is.</summary>
internal sealed record RefusedNode(Place At) : Node(At);
