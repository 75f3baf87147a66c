namespace SeqrSandbox.Core.Contract;

/// <summary>
/// The service through which tills sell vouchers. Its callers are users of resellers: a terminal of SEQR cannot sign a call here.
/// Source: SEQR's eProducts API.
/// </summary>
public static class EproductsService
{
    public const string Path = "/extclientproxy/client";

    /// <summary>The numbers of its result codes have other names than SEQR's: they are shown without one.</summary>
    public static bool IsAt(string? path) => path == Path;

    public static readonly Operation GetProductList = new("getProductList") { ForTerminals = false };
    public static readonly Operation GetProductListCount = new("getProductListCount") { ForTerminals = false };
    public static readonly Operation GetProductListBySequence = new("getProductListBySequence")
    {
        ForTerminals = false,
        Needs = ["startSeq", "endSeq"],
    };

    public static readonly Operation ReserveVoucher = new("reserveVoucher") { ForTerminals = false, Needs = ["productId"] };
    public static readonly Operation BuyReservedVoucher = new("buyReservedVoucher")
    {
        ForTerminals = false,
        Needs = ["ersReference", "receiptFormatId"],
    };

    public static readonly Operation CancelVoucherReservation = new("cancelVoucherReservation")
    {
        ForTerminals = false,
        Needs = ["ersReference"],
    };

    public static readonly Operation CancelTransaction = new("cancelTransaction") { ForTerminals = false, Needs = ["ersReference"] };

    /// <summary>The invoice service has an operation of this name too. A scenario that names it means both.</summary>
    public static readonly Operation ExecuteReport = new("executeReport") { ForTerminals = false, Needs = ["reportId", "language"] };

    public static readonly Operation GetReceipt = new("getReceipt") { ForTerminals = false, Needs = ["ersReference"] };

    /// <summary>The service itself. It stands below the operations because it is made of them.</summary>
    public static readonly Service Contract = new(
        Path,
        GetProductList,
        ReserveVoucher,
        BuyReservedVoucher,
        CancelVoucherReservation,
        CancelTransaction,
        ExecuteReport,
        GetProductListCount,
        GetProductListBySequence,
        GetReceipt);
}
