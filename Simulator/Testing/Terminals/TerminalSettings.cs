namespace SeqrSandbox.Testing;

/// <summary>
/// A terminal to create, or the changes to one. Members that are left out stay as they are, or get SEQR's defaults.
/// </summary>
public sealed record TerminalSettings
{
    /// <summary>The password of its calls. A new terminal needs one.</summary>
    public string? Password { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The merchant's own id for it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Its kind; a new one is a web shop by default.</summary>
    public TerminalKind? Kind { get; init; }

    /// <summary>Whether its calls are refused.</summary>
    public bool? Blocked { get; init; }

    /// <summary>
    /// The merchant it belongs to; null for the seeded web shop's. For an existing terminal, it changes the present
    /// merchant.
    /// </summary>
    public ResellerSettings? Reseller { get; init; }
}
