namespace SeqrSandbox.Core.Certification;

/// <summary>How far an integration has come with one check.</summary>
public enum CheckState
{
    /// <summary>Not done yet, as far as was seen.</summary>
    NotSeen,

    /// <summary>Done, and wrong.</summary>
    Failed,

    /// <summary>Done as it should be.</summary>
    Passed,
}
