namespace Reference.Client.Tills;

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
