using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Core.Vouchers;

/// <summary>A voucher from its reservation on. Each step of it has a reference of its own.</summary>
public sealed record VoucherSale
{
    /// <summary>The reference of the reservation.</summary>
    public required ErsReference Reference { get; init; }

    /// <summary>The product as it was when the voucher was reserved.</summary>
    public required VoucherProduct Product { get; init; }

    public required Voucher Voucher { get; init; }

    public required string ResellerId { get; init; }

    /// <summary>The user of the reseller who reserved it: the cashier.</summary>
    public required string UserId { get; init; }

    public string? ClientComment { get; init; }

    public string? ClientReference { get; init; }

    /// <summary>The till, as the merchant's system calls it.</summary>
    public string? ClientTag { get; init; }

    public required DateTimeOffset ReservedAt { get; init; }

    /// <summary>The instant from which on it can no longer be bought.</summary>
    public required DateTimeOffset LapsesAt { get; init; }

    /// <summary>The cancelling of the reservation.</summary>
    public VoucherRelease? Release { get; init; }

    public VoucherPurchase? Purchase { get; init; }

    /// <summary>The cancelling of the sale.</summary>
    public VoucherReversal? Reversal { get; init; }

    /// <summary>The last reference that a step of it got.</summary>
    public ErsReference FindLastReference() => Reversal?.Reference ?? Purchase?.Reference ?? Release?.Reference ?? Reference;

    public VoucherState StateAt(DateTimeOffset now) => this switch
    {
        { Reversal: not null } => VoucherState.Reversed,
        { Purchase: not null } => VoucherState.Sold,
        { Release: not null } => VoucherState.Released,
        _ => now < LapsesAt ? VoucherState.Reserved : VoucherState.Lapsed,
    };
}

/// <summary>Where a voucher stands.</summary>
public enum VoucherState
{
    /// <summary>It is kept for the till.</summary>
    Reserved,

    /// <summary>It was not bought in time.</summary>
    Lapsed,

    /// <summary>The reservation was canceled.</summary>
    Released,

    Sold,

    /// <summary>The sale was canceled.</summary>
    Reversed,
}

/// <summary>A canceled reservation.</summary>
public sealed record VoucherRelease
{
    public required ErsReference Reference { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A sale.</summary>
public sealed record VoucherPurchase
{
    public required ErsReference Reference { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>How the till wanted the receipt.</summary>
    public required ReceiptFormat Format { get; init; }
}

/// <summary>A canceled sale.</summary>
public sealed record VoucherReversal
{
    public required ErsReference Reference { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>01, 02, 03 or 11; null if the till gave none of these.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>Free text.</summary>
    public string? Reason { get; init; }
}

/// <summary>The languages of receipts.</summary>
public enum ReceiptFormat
{
    /// <summary>Lines with tags for large text, alignment, pictures and bar codes.</summary>
    Text,

    /// <summary>The markup of SEQR's terminals, which its reports are in too.</summary>
    Vml,

    Html,
}
