namespace SeqrSandbox.Simulator.Soap.Wsdl;

/// <summary>What the text of a member is.</summary>
internal enum ScalarKind
{
    /// <summary>It has members instead of a text.</summary>
    None,
    Text,
    Number,
    Int,
    Long,
    Instant,
    Base64,
    Choice,
}
