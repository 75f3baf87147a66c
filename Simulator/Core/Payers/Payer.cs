using System.Collections.Immutable;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Payers;

/// <summary>A person with the SEQR app.</summary>
public sealed record Payer
{
    /// <summary>The payer who acts if no other is named.</summary>
    public const string DefaultId = "payer-1";

    /// <summary>Every payer's PIN until it is changed.</summary>
    public const string DefaultPin = "1234";

    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The phone number, in international form without a plus.</summary>
    public required string Msisdn { get; init; }

    /// <summary>The app installation, as a receipt's payerTerminalId names it.</summary>
    public required string TerminalId { get; init; }

    public string Pin { get; init; } = DefaultPin;

    public bool AccountOpen { get; init; } = true;

    /// <summary>The reference of a registration that nobody has confirmed; null for a registered payer.</summary>
    public string? RegistrationReference { get; init; }

    public bool CanReserve { get; init; } = true;

    public bool TakesRefunds { get; init; } = true;

    public ImmutableArray<LoyaltyCard> Cards { get; init; } = [];
}

/// <summary>A payer's loyalty card from one merchant.</summary>
public sealed record LoyaltyCard(string ResellerId, string Id, string Value);

/// <summary>A payer's money in one currency: the balance to spend, and the reserved amount.</summary>
public sealed record PayerAccount(Amount Balance, Amount Reserved);

/// <summary>A text message from SEQR to a payer.</summary>
public sealed record PayerMessage(string PayerId, DateTimeOffset At, string Text);

/// <summary>The requested outcome of a debit. Paid means: as the payer's account allows.</summary>
public enum DebitOutcome
{
    Paid,
    InsufficientFunds,
    AccountClosed,
    BankDown,
}
