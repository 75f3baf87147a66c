using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Journal.Findings;

/// <summary>A call about an invoice, and what the merchant learned from its answer.</summary>
public readonly record struct Observation
{
    public required Operation Operation { get; init; }

    /// <summary>The invoice after the call.</summary>
    public required Invoice Invoice { get; init; }

    /// <summary>The status the merchant was told.</summary>
    public required InvoiceStatus Status { get; init; }

    /// <summary>The invoiceVersion that the call carried; null without a readable one.</summary>
    public long? VersionSent { get; init; }

    public required Moment Began { get; init; }

    /// <summary>When the answer was ready, by the wall clock.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>Whether the answer went out whole.</summary>
    public required bool Delivered { get; init; }
}
