using System.Collections.Immutable;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Core.Vouchers;

/// <summary>What may happen to a voucher. A refusal changes nothing. Source: SEQR's eProducts API, response codes.</summary>
public static class VoucherRules
{
    /// <summary>Cashier's mistake, technical error, customer's mistake, code unusable.</summary>
    public static ImmutableArray<string> ReasonCodes { get; } = ["01", "02", "03", "11"];

    /// <summary>A voucher is sold once, and only while it is reserved.</summary>
    public static Outcome<VoucherSale> Buy(VoucherSale sale, VoucherPurchase purchase) =>
        sale.StateAt(purchase.At) == VoucherState.Reserved
            ? sale with { Purchase = purchase }
            : Forbids(sale, purchase.At);

    public static Outcome<VoucherSale> Release(VoucherSale sale, VoucherRelease release) =>
        sale.StateAt(release.At) == VoucherState.Reserved
            ? sale with { Release = release }
            : Forbids(sale, release.At);

    public static Outcome<VoucherSale> Reverse(VoucherSale sale, VoucherReversal reversal) =>
        sale.StateAt(reversal.At) == VoucherState.Sold
            ? sale with { Reversal = reversal }
            : Forbids(sale, reversal.At);

    /// <summary>Refuses because of the voucher's state.</summary>
    public static Refusal Forbids(VoucherSale sale, DateTimeOffset now)
    {
        var code = sale.Reversal is null ? ResultCode.RejectedBusinessLogic : ResultCode.PaymentAlreadyCancelled;
        return code.Because($"The voucher {sale.Reference} {Standing(sale, now)}.") with { About = sale.Reversal?.Reference.Value };
    }

    private static string Standing(VoucherSale sale, DateTimeOffset now) => sale.StateAt(now) switch
    {
        VoucherState.Reserved => $"is reserved until {sale.LapsesAt:u}, and was not sold",
        VoucherState.Lapsed => $"was reserved until {sale.LapsesAt:u}, and nobody bought it by then",
        VoucherState.Released => $"is free again: its reservation was canceled as {sale.Release!.Reference}",
        VoucherState.Sold => $"is sold, as {sale.Purchase!.Reference}",
        VoucherState.Reversed => $"was sold as {sale.Purchase!.Reference}, and the sale was canceled as {sale.Reversal!.Reference}",
        _ => throw new InvalidOperationException("Unknown state."),
    };
}
