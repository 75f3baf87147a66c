namespace SeqrSandbox.Testing;

/// <summary>A voucher that a till has reserved or sold by SEQR's eProducts.</summary>
public sealed record VoucherSnapshot
{
    /// <summary>The ersReference of its reservation.</summary>
    public required string Reference { get; init; }

    /// <summary>Its state now.</summary>
    public required VoucherState State { get; init; }

    /// <summary>The product.</summary>
    public required VoucherProductSnapshot Product { get; init; }

    /// <summary>The secret code; null until it is sold.</summary>
    public string? Code { get; init; }

    /// <summary>Its number.</summary>
    public required string Serial { get; init; }

    /// <summary>Until when the customer can use it.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The reseller whose till it is.</summary>
    public required string Reseller { get; init; }

    /// <summary>The user at the till.</summary>
    public required string User { get; init; }

    /// <summary>The till's clientTag.</summary>
    public string? ClientTag { get; init; }

    /// <summary>When it was reserved, by the sandbox's clock.</summary>
    public required DateTimeOffset ReservedAt { get; init; }

    /// <summary>When the reservation lapses.</summary>
    public required DateTimeOffset LapsesAt { get; init; }

    /// <summary>The cancelling of the reservation; null if there was none.</summary>
    public VoucherStep? Released { get; init; }

    /// <summary>The sale; null if there was none.</summary>
    public VoucherStep? Sold { get; init; }

    /// <summary>The cancelling of the sale; null if there was none.</summary>
    public VoucherStep? Reversed { get; init; }
}

/// <summary>What is sold as a voucher.</summary>
/// <param name="Sku">Its SKU.</param>
/// <param name="Ean">Its EAN.</param>
/// <param name="Name">Its name.</param>
/// <param name="Supplier">Who gets the money.</param>
/// <param name="Price">The price of one.</param>
public sealed record VoucherProductSnapshot(string Sku, string Ean, string Name, string Supplier, SeqrMoney Price);

/// <summary>What was done to a voucher.</summary>
/// <param name="Reference">SEQR's reference of it.</param>
/// <param name="Time">When, by the sandbox's clock.</param>
/// <param name="ReasonCode">Why a sale was canceled, by SEQR's code; null without one.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record VoucherStep(string Reference, DateTimeOffset Time, string? ReasonCode, string? Reason);

/// <summary>The state of a voucher.</summary>
public enum VoucherState
{
    /// <summary>Kept for the till.</summary>
    Reserved,

    /// <summary>Not bought in time.</summary>
    Lapsed,

    /// <summary>The reservation was canceled.</summary>
    Released,

    /// <summary>Sold.</summary>
    Sold,

    /// <summary>Sold, and the sale was canceled.</summary>
    Reversed,
}
