using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Principals;

namespace SeqrSandbox.Core.Ledger;

/// <summary>A transfer, a top-up or a purchase that was carried out. It is saved together with its movements.</summary>
public sealed record MoneyOrder
{
    public required ErsReference ErsReference { get; init; }

    public required MovementKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The reseller that called.</summary>
    public required string ResellerId { get; init; }

    /// <summary>The terminal that called; null for a user.</summary>
    public string? TerminalId { get; init; }

    public required PrincipalKey Sender { get; init; }

    public required string SenderAccountType { get; init; }

    public required PrincipalKey Receiver { get; init; }

    /// <summary>The account that was filled: of the receiver, or of a topped up phone. Null for a purchase.</summary>
    public string? ReceiverAccountType { get; init; }

    /// <summary>The product of a top-up, or of a transfer that names one.</summary>
    public string? ProductId { get; init; }

    public required Amount Amount { get; init; }

    /// <summary>What a purchase bought.</summary>
    public ImmutableArray<MoneyOrderRow> Rows { get; init; } = [];
}

/// <summary>Pieces of one product in a purchase, and what they cost together.</summary>
public sealed record MoneyOrderRow(string ProductId, int Count, Amount Amount);
