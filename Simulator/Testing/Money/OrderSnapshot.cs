namespace SeqrSandbox.Testing;

/// <summary>A transfer, a top-up or a purchase that was carried out.</summary>
public sealed record OrderSnapshot
{
    /// <summary>SEQR's reference of it.</summary>
    public required string ErsReference { get; init; }

    /// <summary>The kind.</summary>
    public required OrderKind Kind { get; init; }

    /// <summary>When it was carried out, by the sandbox's clock.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The reseller that called.</summary>
    public required string Reseller { get; init; }

    /// <summary>The terminal that called; null if a user did.</summary>
    public string? Terminal { get; init; }

    /// <summary>Who paid.</summary>
    public required OrderSide Sender { get; init; }

    /// <summary>Who received money, a top-up or goods.</summary>
    public required OrderSide Receiver { get; init; }

    /// <summary>The product of a top-up, or of a transfer that names one.</summary>
    public string? Product { get; init; }

    /// <summary>The amount.</summary>
    public required SeqrMoney Amount { get; init; }

    /// <summary>What a purchase bought.</summary>
    public IReadOnlyList<OrderRow> Rows { get; init; } = [];
}

/// <summary>The kind of an order.</summary>
public enum OrderKind
{
    /// <summary>By <c>requestTransfer</c>.</summary>
    Transfer,

    /// <summary>By <c>requestTopup</c>.</summary>
    Topup,

    /// <summary>By <c>requestPurchase</c>.</summary>
    Purchase,
}

/// <summary>One side of an order.</summary>
/// <param name="Kind">Whether it is a payer or a reseller.</param>
/// <param name="Id">Its id.</param>
/// <param name="Account">The type of its account; null for the receiver of goods.</param>
public sealed record OrderSide(PrincipalKind Kind, string Id, string? Account);

/// <summary>Who has money.</summary>
public enum PrincipalKind
{
    /// <summary>A merchant.</summary>
    Reseller,

    /// <summary>A person with the app.</summary>
    Payer,
}

/// <summary>Pieces of one product in a purchase.</summary>
/// <param name="Product">The product's id.</param>
/// <param name="Count">How many.</param>
/// <param name="Amount">What they cost together.</param>
public sealed record OrderRow(string Product, int Count, SeqrMoney Amount);
