using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Reference.Client.Tills;

/// <summary>One sale at a till.</summary>
public sealed record Sale : Bill
{
    /// <summary>Where it stands.</summary>
    public required SaleState State { get; init; }

    /// <summary>The shop's id of the till.</summary>
    public required string TillId { get; init; }

    /// <summary>SEQR's id of the till.</summary>
    public required string TerminalId { get; init; }

    /// <summary>When its bill was about to be sent.</summary>
    public required DateTimeOffset BilledAt { get; init; }

    /// <summary>Whether the payer waits for the till after scanning.</summary>
    public AcknowledgmentMode AcknowledgmentMode { get; init; }

    /// <summary>Cards swiped at the till.</summary>
    public ImmutableList<CustomerToken> Swiped { get; init; } = [];

    /// <summary>Cards of the payer's, as the till answered them.</summary>
    public ImmutableList<CustomerToken> Answered { get; init; } = [];

    /// <summary>How many receipts of the shop's own the payer was given.</summary>
    public int Receipts { get; init; }

    /// <summary>SEQR's references of what is in the journal already: the payment, refunds.</summary>
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

/// <summary>Where a sale stands.</summary>
public enum SaleState
{
    /// <summary>Its bill is about to be sent, or that had no answer. The till finds out, or bills again, when the sale is taken up.</summary>
    Sending,

    /// <summary>SEQR has no bill for it: it was refused, or did not arrive. It may be sold again.</summary>
    NotBilled,

    /// <summary>There is a bill, and it can be paid.</summary>
    Open,

    /// <summary>Paid and acknowledged: final.</summary>
    Paid,

    /// <summary>The bill was canceled, by the payer, the till or the till's next bill, or its payment was reversed.</summary>
    Canceled,

    /// <summary>The debit failed.</summary>
    Failed,
}

/// <summary>How one sale is to be paid.</summary>
public sealed record SaleTerms
{
    /// <summary>Whether the payer waits, after scanning, for the till: needed to look at cards before the sum is final.</summary>
    public AcknowledgmentMode AcknowledgmentMode { get; init; } = AcknowledgmentMode.NoAcknowledgment;

    /// <summary>Cards swiped at the till; they override the payer's own.</summary>
    public IReadOnlyList<CustomerToken> Tokens { get; init; } = [];
}
