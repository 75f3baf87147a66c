using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Core.Reports;

/// <summary>What a report says; how it is written is the edge's business. One of the two lists is filled, as its kind says.</summary>
public sealed record Report
{
    public required ReportKind Kind { get; init; }

    public required Period Period { get; init; }

    public required DateTimeOffset GeneratedAt { get; init; }

    public IReadOnlyList<SummaryRow> Summaries { get; init; } = [];

    /// <summary>Payments, and refunds with a negative amount, in the order of their references.</summary>
    public IReadOnlyList<PaymentEntry> Transactions { get; init; } = [];

    /// <summary>Amounts of different currencies never add up: then each row says which it is in.</summary>
    public bool HasSeveralCurrencies =>
        Summaries.Select(row => row.Currency).Concat(Transactions.Select(row => row.Currency)).Distinct().Skip(1).Any();
}
