namespace SeqrSandbox.Testing;

/// <summary>
/// A terminal to be made, or what shall be otherwise about one. What is left out is as it was, or as SEQR has it by
/// default.
/// </summary>
public sealed record TerminalSettings
{
    /// <summary>The password it calls with. A new terminal needs one.</summary>
    public string? Password { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The merchant's own id of it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>What it is; a new one is a web shop.</summary>
    public TerminalKind? Kind { get; init; }

    /// <summary>Whether its calls are refused.</summary>
    public bool? Blocked { get; init; }

    /// <summary>
    /// The merchant it belongs to; null for the seeded web shop's. Of a terminal that is there it changes the merchant
    /// it has.
    /// </summary>
    public ResellerSettings? Reseller { get; init; }
}
