using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Reference.Client.Tills;

/// <summary>A sale at a till.</summary>
public sealed record Sale : Bill
{
    /// <summary>Its state.</summary>
    public required SaleState State { get; init; }

    /// <summary>The shop's id of the till.</summary>
    public required string TillId { get; init; }

    /// <summary>SEQR's id of the till.</summary>
    public required string TerminalId { get; init; }

    /// <summary>When sending its bill began.</summary>
    public required DateTimeOffset BilledAt { get; init; }

    /// <summary>Whether the payer waits for the till after scanning.</summary>
    public AcknowledgmentMode AcknowledgmentMode { get; init; }

    /// <summary>Cards swiped at the till.</summary>
    public ImmutableList<CustomerToken> Swiped { get; init; } = [];

    /// <summary>The payer's cards with the till's answers.</summary>
    public ImmutableList<CustomerToken> Answered { get; init; } = [];

    /// <summary>The number of the shop's own receipts that the payer received.</summary>
    public int Receipts { get; init; }

    /// <summary>SEQR's references of the payment and refunds that are already in the journal.</summary>
    public ImmutableList<string> Journaled { get; init; } = [];

    /// <summary>Whether the outcome is final: paid, canceled or failed.</summary>
    [JsonIgnore]
    public bool IsSettled => State is SaleState.Paid or SaleState.Canceled or SaleState.Failed;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsPaid => State is SaleState.Paid;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsUnfinished => State is SaleState.Sending or SaleState.Open
        || Refunds.Exists(refund => refund.State is RefundState.Sending)
        || this.UnjournaledEntries().Any();
}

/// <summary>The state of a sale.</summary>
public enum SaleState
{
    /// <summary>
    /// The bill is being sent, or sending had no answer. When the sale resumes, the till finds the bill or sends it
    /// again.
    /// </summary>
    Sending,

    /// <summary>SEQR has no bill: it refused the bill, or the bill did not arrive. The sale may be begun again.</summary>
    NotBilled,

    /// <summary>There is a bill, and the payer can pay it.</summary>
    Open,

    /// <summary>Paid and acknowledged. Final.</summary>
    Paid,

    /// <summary>The payer, the till or the till's next bill canceled the bill, or SEQR reversed its payment.</summary>
    Canceled,

    /// <summary>The debit failed.</summary>
    Failed,
}

/// <summary>The terms of payment of a sale.</summary>
public sealed record SaleTerms
{
    /// <summary>
    /// Whether the payer waits for the till after scanning. The till needs this to check cards before the total is
    /// final.
    /// </summary>
    public AcknowledgmentMode AcknowledgmentMode { get; init; } = AcknowledgmentMode.NoAcknowledgment;

    /// <summary>Cards swiped at the till. They override the payer's own cards.</summary>
    public IReadOnlyList<CustomerToken> Tokens { get; init; } = [];
}
