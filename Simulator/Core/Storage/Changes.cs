using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Storage;

/// <summary>What a desk wants saved: all of it or nothing.</summary>
public sealed record Changes
{
    public ImmutableArray<Stored<Invoice>> Invoices { get; init; } = [];

    public ImmutableArray<HistoryEntry> History { get; init; } = [];

    /// <summary>Payments and refunds that got their reference with this change.</summary>
    public ImmutableArray<PaymentEntry> Payments { get; init; } = [];

    public ImmutableArray<Movement> Movements { get; init; } = [];

    /// <summary>Deposits that open an account; skipped where the account is there already.</summary>
    public ImmutableArray<Movement> Openings { get; init; } = [];

    public ImmutableArray<Stored<Notification>> Notifications { get; init; } = [];

    public ImmutableArray<PayerMessage> Messages { get; init; } = [];

    public ImmutableArray<Stored<Payer>> Payers { get; init; } = [];

    public ImmutableArray<Stored<Terminal>> Terminals { get; init; } = [];

    public ImmutableArray<Stored<Reseller>> Resellers { get; init; } = [];
}
