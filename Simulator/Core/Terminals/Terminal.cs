namespace SeqrSandbox.Core.Terminals;

/// <summary>A till or a shop's backend, which signs its calls with its own id and password.</summary>
public sealed record Terminal
{
    public required string Id { get; init; }

    public required string ResellerId { get; init; }

    /// <summary>What the payer reads, and a receipt's terminalId.</summary>
    public required string Name { get; init; }

    /// <summary>The till's name in the merchant's own system.</summary>
    public string? ExternalId { get; init; }

    public required TerminalKind Kind { get; init; }

    public required Secret Password { get; init; }

    public bool Blocked { get; init; }

    public bool Unregistered { get; init; }
}
