namespace Reference.Client;

/// <summary>A bill for a payer.</summary>
public sealed record Invoice
{
    /// <summary>The total to pay, greater than zero, with at most as many decimals as the currency has.</summary>
    public required Money Total { get; init; }

    /// <summary>The heading of the bill, shown to the payer.</summary>
    public string? Title { get; init; }

    /// <summary>The merchant's own reference. SEQR returns it in the receipt.</summary>
    public string? ClientInvoiceId { get; init; }

    /// <summary>The lines of the bill. They are optional; if there are any, they add up to <see cref="Total"/>.</summary>
    public IReadOnlyList<InvoiceRow> Rows { get; init; } = [];

    /// <summary>Whether SEQR debits or reserves the amount when the payer confirms.</summary>
    public PaymentMode PaymentMode { get; init; } = PaymentMode.ImmediateDebit;

    /// <summary>Whether the payer waits for the merchant after scanning.</summary>
    public AcknowledgmentMode AcknowledgmentMode { get; init; } = AcknowledgmentMode.NoAcknowledgment;

    /// <summary>The date of the bill.</summary>
    public DateTimeOffset? IssueDate { get; init; }

    /// <summary>The cashier. SEQR's reports group by it.</summary>
    public string? CashierId { get; init; }

    /// <summary>A line below the bill.</summary>
    public string? Footer { get; init; }

    /// <summary>The URL to which the wallet sends the payer back after any outcome: a page, or a link that opens an app.</summary>
    public Uri? BackUrl { get; init; }

    /// <summary>The URL that SEQR notifies when the invoice is paid or reserved: an absolute http or https URL.</summary>
    public Uri? NotificationUrl { get; init; }

    /// <summary>The time until a reservation expires without a commit, in whole seconds. SEQR's default is one hour.</summary>
    public TimeSpan? CommitReservationTimeout { get; init; }
}

/// <summary>One line of a bill.</summary>
/// <param name="Description">The description.</param>
/// <param name="Total">The total of the line, in the invoice's currency; negative for a rebate.</param>
public sealed record InvoiceRow(string Description, Money Total)
{
    /// <summary>The quantity. SEQR's certification requires it.</summary>
    public decimal Quantity { get; init; } = 1;

    /// <summary>The unit of the quantity: pieces, kg.</summary>
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

/// <summary>Whether SEQR debits or reserves the amount when the payer confirms.</summary>
public enum PaymentMode
{
    /// <summary>SEQR debits the amount at once.</summary>
    ImmediateDebit,

    /// <summary>SEQR reserves the amount if the payer's account can reserve, and debits it otherwise.</summary>
    ReservationDesired,

    /// <summary>SEQR reserves the amount; commitReservation debits it.</summary>
    ReservationRequired,

    /// <summary>As <see cref="ReservationRequired"/>, for an amount that is not final yet.</summary>
    ReservationRequiredPreliminaryAmount,
}

/// <summary>
/// Whether the payer waits after scanning until the merchant answers with updateInvoice. This library always sends the mode, because SEQR's
/// services interpret a missing one differently.
/// </summary>
public enum AcknowledgmentMode
{
    /// <summary>The payer can confirm right after scanning. Use it for in-app payments.</summary>
    NoAcknowledgment,

    /// <summary>The payer waits only if the payer offers a loyalty card.</summary>
    OptionalAcknowledgment,

    /// <summary>The payer always waits.</summary>
    RequireAcknowledgment,
}
