namespace Reference.Client;

/// <summary>A bill for a payer.</summary>
public sealed record Invoice
{
    /// <summary>The sum to pay, greater than zero, with at most as many decimals as the currency has.</summary>
    public required Money Total { get; init; }

    /// <summary>What the payer sees as the bill's heading.</summary>
    public string? Title { get; init; }

    /// <summary>The merchant's own reference; it comes back in the receipt.</summary>
    public string? ClientInvoiceId { get; init; }

    /// <summary>The lines of the bill. None at all is fine; if there are any, they add up to <see cref="Total"/>.</summary>
    public IReadOnlyList<InvoiceRow> Rows { get; init; } = [];

    /// <summary>What happens to the money when the payer confirms.</summary>
    public PaymentMode PaymentMode { get; init; } = PaymentMode.ImmediateDebit;

    /// <summary>Whether the payer waits for the merchant after scanning.</summary>
    public AcknowledgmentMode AcknowledgmentMode { get; init; } = AcknowledgmentMode.NoAcknowledgment;

    /// <summary>When the bill was made.</summary>
    public DateTimeOffset? IssueDate { get; init; }

    /// <summary>Who sold it; reports are grouped by it.</summary>
    public string? CashierId { get; init; }

    /// <summary>A line below the bill.</summary>
    public string? Footer { get; init; }

    /// <summary>Where the wallet sends the payer afterwards, whatever the outcome: a page, or a link that opens an app.</summary>
    public Uri? BackUrl { get; init; }

    /// <summary>Where SEQR tells the merchant that the invoice was paid or reserved: an absolute http or https URL.</summary>
    public Uri? NotificationUrl { get; init; }

    /// <summary>How long a reservation waits for its commit, in whole seconds; SEQR's default is one hour.</summary>
    public TimeSpan? CommitReservationTimeout { get; init; }
}
