namespace Reference.Client.Tills;

/// <summary>One line of a journal. What was written once is never changed.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When, by the shop's clock.</param>
public sealed record JournalEntry(JournalKind Kind, DateTimeOffset At)
{
    /// <summary>SEQR's reference: of the payment or refund, or the id of the closed period.</summary>
    public string? Reference { get; init; }

    /// <summary>How much, above zero for refunds too.</summary>
    public Money? Amount { get; init; }

    /// <summary>SEQR's id of the till.</summary>
    public string? TerminalId { get; init; }

    /// <summary>Who did it.</summary>
    public string? CashierId { get; init; }

    /// <summary>The shop's id of the sale.</summary>
    public string? SaleId { get; init; }
}

/// <summary>What a journal tells of.</summary>
public enum JournalKind
{
    /// <summary>A payment.</summary>
    Sale,

    /// <summary>A refund that was carried out.</summary>
    Refund,

    /// <summary>A period is about to be closed.</summary>
    PeriodClosing,

    /// <summary>A period was closed; <see cref="JournalEntry.Reference"/> is its id.</summary>
    PeriodClosed,

    /// <summary>The period was certainly not closed: SEQR refused, or was not reached.</summary>
    PeriodNotClosed,
}
