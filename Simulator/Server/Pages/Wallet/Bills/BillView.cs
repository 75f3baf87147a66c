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

    /// <summary>How many rows there are beside those that are shown.</summary>
    public int MoreLines { get; init; }

    public string? Footer { get; init; }

    /// <summary>Loyalty cards on the bill, each with what the shop says of it.</summary>
    public required IReadOnlyList<string> Cards { get; init; }

    /// <summary>The amount is set aside, not taken.</summary>
    public bool Reserves { get; init; }

    /// <summary>Whether the PIN is asked for.</summary>
    public bool AsksForPin { get; init; }

    /// <summary>How many times a PIN can be typed before the app gives the payment up.</summary>
    public int PinTriesLeft { get; init; }

    /// <summary>What came of what was done last, where the bill does not say it by itself.</summary>
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
/// <param name="Detail">How many and at what price, if the shop says.</param>
/// <param name="Total">Its amount.</param>
public sealed record BillLine(string What, string? Detail, string? Total);

/// <summary>The receipt of a payment.</summary>
public sealed record ReceiptLines(string PaidAt, string PaymentReference, string InvoiceReference, string? OrderNumber, string? Refunded);
