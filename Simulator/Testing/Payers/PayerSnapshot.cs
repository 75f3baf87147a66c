namespace SeqrSandbox.Testing;

/// <summary>A payer at one moment.</summary>
public sealed record PayerSnapshot
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>The phone number, in international form without a plus.</summary>
    public required string Msisdn { get; init; }

    /// <summary>The reference of a registration that waits for its confirmation; null for a registered payer.</summary>
    public string? RegistrationReference { get; init; }

    /// <summary>The loyalty cards in the app.</summary>
    public IReadOnlyList<CardSnapshot> Cards { get; init; } = [];

    /// <summary>The money, one account per currency.</summary>
    public IReadOnlyList<AccountSnapshot> Accounts { get; init; } = [];

    /// <summary>The text messages that SEQR sent, newest first.</summary>
    public IReadOnlyList<MessageSnapshot> Messages { get; init; } = [];
}
