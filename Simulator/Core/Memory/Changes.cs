using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Memory;

/// <summary>The changes a desk wants saved, all or none.</summary>
public sealed record Changes
{
    public ImmutableArray<Stored<Invoice>> Invoices { get; init; } = [];

    public ImmutableArray<HistoryEntry> History { get; init; } = [];

    /// <summary>Payments and refunds that got their reference with this change.</summary>
    public ImmutableArray<PaymentEntry> Payments { get; init; } = [];

    public ImmutableArray<Movement> Movements { get; init; } = [];

    /// <summary>Deposits that open an account; skipped if the account exists already.</summary>
    public ImmutableArray<Movement> Openings { get; init; } = [];

    public ImmutableArray<Stored<Notification>> Notifications { get; init; } = [];

    public ImmutableArray<PayerMessage> Messages { get; init; } = [];

    public ImmutableArray<Stored<Payer>> Payers { get; init; } = [];

    public ImmutableArray<Stored<Terminal>> Terminals { get; init; } = [];

    /// <summary>Terminals that are not saved, but must not have changed since they were loaded.</summary>
    public ImmutableArray<Stored<Terminal>> Unchanged { get; init; } = [];

    public ImmutableArray<Stored<Reseller>> Resellers { get; init; } = [];

    /// <summary>Invoices whose payment was reversed: their payments and refunds leave the reports.</summary>
    public ImmutableArray<InvoiceReference> Reversals { get; init; } = [];

    public ImmutableArray<ReceiptDocument> Receipts { get; init; } = [];

    public ImmutableArray<Period> Periods { get; init; } = [];

    public ImmutableArray<ScenarioUse> ScenarioUses { get; init; } = [];

    public static Changes None { get; } = new();

    /// <summary>Joins two sets of changes into one save.</summary>
    public Changes And(Changes other) => ReferenceEquals(this, None) ? other : ReferenceEquals(other, None) ? this : new()
    {
        Invoices = [.. Invoices, .. other.Invoices],
        History = [.. History, .. other.History],
        Payments = [.. Payments, .. other.Payments],
        Movements = [.. Movements, .. other.Movements],
        Openings = [.. Openings, .. other.Openings],
        Notifications = [.. Notifications, .. other.Notifications],
        Messages = [.. Messages, .. other.Messages],
        Payers = [.. Payers, .. other.Payers],
        Terminals = [.. Terminals, .. other.Terminals],
        Unchanged = [.. Unchanged, .. other.Unchanged],
        Resellers = [.. Resellers, .. other.Resellers],
        Reversals = [.. Reversals, .. other.Reversals],
        Receipts = [.. Receipts, .. other.Receipts],
        Periods = [.. Periods, .. other.Periods],
        ScenarioUses = [.. ScenarioUses, .. other.ScenarioUses],
    };
}
