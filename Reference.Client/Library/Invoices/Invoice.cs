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

/// <summary>One line of a bill.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Total">What the whole line costs, in the invoice's currency; negative for a rebate.</param>
public sealed record InvoiceRow(string Description, Money Total)
{
    /// <summary>How many. SEQR's certification asks that it is always there.</summary>
    public decimal Quantity { get; init; } = 1;

    /// <summary>Of what: pieces, kg.</summary>
    public string? Unit { get; init; }

    /// <summary>The price of one unit.</summary>
    public Money? UnitPrice { get; init; }

    /// <summary>The rebate on this line.</summary>
    public Money? Discount { get; init; }

    /// <summary>The tax rate in per cent.</summary>
    public decimal? TaxRate { get; init; }

    /// <summary>The article's EAN.</summary>
    public string? Ean { get; init; }

    /// <summary>The merchant's number for the article.</summary>
    public string? Sku { get; init; }
}

/// <summary>What happens to the payer's money when the payer confirms.</summary>
public enum PaymentMode
{
    /// <summary>It is debited at once.</summary>
    ImmediateDebit,

    /// <summary>It is reserved if the payer's account can do that, and debited otherwise.</summary>
    ReservationDesired,

    /// <summary>It is reserved; commitReservation debits it.</summary>
    ReservationRequired,

    /// <summary>As <see cref="ReservationRequired"/>, for an amount that is not final yet.</summary>
    ReservationRequiredPreliminaryAmount,
}

/// <summary>
/// Whether the payer has to wait, after scanning, until the merchant answers with updateInvoice. This library always sends it, since
/// SEQR's services disagree on what its absence means.
/// </summary>
public enum AcknowledgmentMode
{
    /// <summary>The payer can confirm right after scanning. What an in-app payment wants.</summary>
    NoAcknowledgment,

    /// <summary>The payer waits only if there is a loyalty card to be looked at.</summary>
    OptionalAcknowledgment,

    /// <summary>The payer always waits.</summary>
    RequireAcknowledgment,
}
