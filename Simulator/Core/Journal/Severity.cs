namespace SeqrSandbox.Core.Journal;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Hint,

    /// <summary>SEQR's documentation asks for something else.</summary>
    Warning,

    /// <summary>It fails with SEQR, or in a certification.</summary>
    Error,
}
