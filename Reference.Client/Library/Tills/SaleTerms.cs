namespace Reference.Client.Tills;

/// <summary>How one sale is to be paid.</summary>
public sealed record SaleTerms
{
    /// <summary>Whether the payer waits, after scanning, for the till: needed to look at cards before the sum is final.</summary>
    public AcknowledgmentMode AcknowledgmentMode { get; init; } = AcknowledgmentMode.NoAcknowledgment;

    /// <summary>Cards swiped at the till; they override the payer's own.</summary>
    public IReadOnlyList<CustomerToken> Tokens { get; init; } = [];
}
