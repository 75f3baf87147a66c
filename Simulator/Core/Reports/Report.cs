namespace SeqrSandbox.Core.Reports;

/// <summary>What a report says; how it is written is the edge's business. One of the two lists is filled, as its kind says.</summary>
public sealed record Report
{
    public required ReportKind Kind { get; init; }

    public required Period Period { get; init; }

    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>Amounts of different currencies never add up: then each row says which it is in.</summary>
    public required bool HasSeveralCurrencies { get; init; }

    public IReadOnlyList<SummaryRow> Summaries { get; init; } = [];

    /// <summary>Payments, and refunds with a negative amount, in the order of their references. They are read as they are asked for.</summary>
    public IAsyncEnumerable<TransactionRow> Transactions { get; init; } = AsyncEnumerable.Empty<TransactionRow>();
}
