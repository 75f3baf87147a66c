using System.Collections.Immutable;

namespace SeqrSandbox.Core.Payers;

/// <summary>A person with the SEQR app.</summary>
public sealed record Payer
{
    /// <summary>The payer who acts where nobody says which one.</summary>
    public const string DefaultId = "payer-1";

    /// <summary>The PIN every payer has until someone sets another.</summary>
    public const string DefaultPin = "1234";

    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The phone number, in international form without a plus.</summary>
    public required string Msisdn { get; init; }

    /// <summary>The app installation, as a receipt's payerTerminalId names it.</summary>
    public required string TerminalId { get; init; }

    public string Pin { get; init; } = DefaultPin;

    public bool AccountOpen { get; init; } = true;

    public bool CanReserve { get; init; } = true;

    public bool TakesRefunds { get; init; } = true;

    public ImmutableArray<LoyaltyCard> Cards { get; init; } = [];
}
