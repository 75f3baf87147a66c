namespace SeqrSandbox.Simulator.Scenarios.Yaml;

/// <summary>A single value.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsPlain">Not in quotes, so that it may stand for something else than a text.</param>
internal sealed record TextNode(Place At, string Text, bool IsPlain) : Node(At)
{
    public bool IsNothing => IsPlain && Text is ("" or "~" or "null" or "Null" or "NULL");

    public bool IsSwitch => IsPlain && Text is ("true" or "True" or "TRUE" or "false" or "False" or "FALSE");
}
