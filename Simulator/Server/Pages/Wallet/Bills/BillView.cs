namespace SeqrSandbox.Simulator.Pages.Wallet.Bills;

/// <summary>A bill on a payer's phone.</summary>
public sealed record BillView
{
    public required Handset Handset { get; init; }

    public required string Reference { get; init; }

    public required BillStage Stage { get; init; }

    public required string Shop { get; init; }

    public string? Title { get; init; }

    public required string Total { get; init; }

    /// <summary>Its first rows.</summary>
    public required IReadOnlyList<BillLine> Lines { get; init; }

    /// <summary>The number of rows not shown.</summary>
    public int MoreLines { get; init; }

    public string? Footer { get; init; }

    /// <summary>The loyalty cards on the bill, each with the shop's answer.</summary>
    public required IReadOnlyList<string> Cards { get; init; }

    /// <summary>Whether the amount is reserved, not taken.</summary>
    public bool Reserves { get; init; }

    /// <summary>Whether the page asks for the PIN.</summary>
    public bool AsksForPin { get; init; }

    /// <summary>How often a PIN can be typed before the app gives the payment up.</summary>
    public int PinTriesLeft { get; init; }

    /// <summary>The result of the last action, if the bill does not show it.</summary>
    public string? Notice { get; init; }

    /// <summary>How it ended.</summary>
    public BillOutcome? BillOutcome { get; init; }

    public ReceiptLines? Receipt { get; init; }

    /// <summary>The card that was swiped at the till, and that the payer may want to keep.</summary>
    public string? CardToKeep { get; init; }

    public BackLink? Back { get; init; }

    /// <summary>The page's address inside the sandbox.</summary>
    public string Path => "/R" + Reference;
}

/// <summary>A row of a bill.</summary>
/// <param name="What">Its description.</param>
/// <param name="Detail">The number and the price, if the shop gives them.</param>
/// <param name="Total">Its amount.</param>
public sealed record BillLine(string What, string? Detail, string? Total);

/// <summary>The receipt of a payment.</summary>
public sealed record ReceiptLines(string PaidAt, string PaymentReference, string InvoiceReference, string? OrderNumber, string? Refunded);
