namespace SeqrSandbox.Testing;

/// <summary>A terminal at one moment.</summary>
public sealed record TerminalSnapshot
{
    /// <summary>The id it calls with.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its kind.</summary>
    public required TerminalKind Kind { get; init; }

    /// <summary>The SEQR id of its static code; null if it has none.</summary>
    public string? SeqrId { get; init; }

    /// <summary>Whether its calls are refused.</summary>
    public required bool Blocked { get; init; }

    /// <summary>Whether it may still call: false once it was unregistered.</summary>
    public required bool Registered { get; init; }

    /// <summary>The merchant it belongs to.</summary>
    public required ResellerSnapshot Reseller { get; init; }
}
