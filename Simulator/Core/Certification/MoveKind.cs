namespace SeqrSandbox.Core.Certification;

/// <summary>Whose turn it is in a guided run.</summary>
public enum MoveKind
{
    /// <summary>The merchant's.</summary>
    Wait,

    /// <summary>The payer's: scan, if a code is given, and confirm.</summary>
    Pay,

    /// <summary>Time's.</summary>
    Advance,

    /// <summary>Nobody's: every check is seen.</summary>
    Done,
}
