namespace Reference.Client.Tills;

/// <summary>An entry of a journal. It never changes after it is written.</summary>
/// <param name="Kind">The kind of entry.</param>
/// <param name="At">The time by the shop's clock.</param>
public sealed record JournalEntry(JournalKind Kind, DateTimeOffset At)
{
    /// <summary>SEQR's reference of the payment or refund, or the id of the closed period.</summary>
    public string? Reference { get; init; }

    /// <summary>The amount. It is positive for refunds too.</summary>
    public Money? Amount { get; init; }

    /// <summary>SEQR's id of the till.</summary>
    public string? TerminalId { get; init; }

    /// <summary>The cashier.</summary>
    public string? CashierId { get; init; }

    /// <summary>The shop's id of the sale.</summary>
    public string? SaleId { get; init; }
}

/// <summary>The kind of a journal's entry.</summary>
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

    /// <summary>The period was certainly not closed: SEQR refused, or the request did not arrive.</summary>
    PeriodNotClosed,
}
