using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo.Services;

/// <summary>A till sells vouchers: each call of eProducts that its certification asks for. Prints each step.</summary>
internal sealed class EproductsDemo(SeqrVoucherClient seqr, DemoOptions options)
{
    private const string Report = "repo:///terminal/REP_TERM_RESELLER_INFO.xml";

    public async Task<ExitStatus> RunAsync()
    {
        try
        {
            await SellAsync();
            return ExitStatus.Paid;
        }
        catch (RefusedException refused)
        {
            return DemoResult.NotPaid(refused.Message);
        }
    }

    private async Task SellAsync()
    {
        var products = Require("products", await seqr.GetProductListAsync());
        foreach (var offered in products)
            Print("product", $"{offered.Supplier}, {offered.Name}, {offered.Price}");
        var product = products[0];

        var changedMind = Require("reserve", await seqr.ReserveVoucherAsync(product.Id));
        Print("reserved", $"{product.Name}, {changedMind.ErsReference}");
        var given = Require("give back", await seqr.CancelVoucherReservationAsync(changedMind.ErsReference));
        Print("given back", given.ErsReference);

        var reservation = Require("reserve", await seqr.ReserveVoucherAsync(product.Id));
        Print("reserved", $"{product.Name}, {reservation.ErsReference}");
        Print("receipt", (await BuyAsync(reservation.ErsReference)).ReplaceLineEndings("\n" + new string(' ', 14)));

        await SellTwoAsync(product);
        await CancelSaleAsync(product);
        await OfferUnknownAsync();
        var report = Require("report", await seqr.ExecuteReportAsync(Report, [new("resellerId", options.Reseller)]));
        Print("report", $"{report.Text.Length} characters");
    }

    /// <summary>Buys a reserved voucher. If the answer is lost, the receipt tells whether it was sold, and gives its code.</summary>
    private async Task<string> BuyAsync(string reservation)
    {
        try
        {
            var sold = Require("buy", await seqr.BuyReservedVoucherAsync(reservation));
            Print("sold", sold.ToString());
            return sold.Receipt ?? "";
        }
        catch (SeqrTransportException lost) when (lost.MayHaveBeenCarriedOut)
        {
            Print("sold", "perhaps: the answer was lost");
            var receipt = await seqr.GetReceiptAsync(reservation);
            return receipt.Value?.Text
                ?? Require("buy", await seqr.BuyReservedVoucherAsync(reservation)).Receipt
                ?? "";
        }
    }

    /// <summary>A customer with two cards in the basket: both are reserved before either is bought.</summary>
    private async Task SellTwoAsync(VoucherProduct product)
    {
        var (first, second) = (
            Require("reserve", await seqr.ReserveVoucherAsync(product.Id)), Require("reserve", await seqr.ReserveVoucherAsync(product.Id)));
        await BuyAsync(first.ErsReference);
        await BuyAsync(second.ErsReference);
    }

    /// <summary>A card that SEQR does not sell: the cashier is told, and nothing is tried again.</summary>
    private async Task OfferUnknownAsync()
    {
        var refused = await seqr.ReserveVoucherAsync("ean:0000000000000");
        Print("not sold", refused.Refusal is { } refusal ? $"{refusal.Code} {refusal.Description}" : "it was reserved");
    }

    private async Task CancelSaleAsync(VoucherProduct product)
    {
        var reservation = Require("reserve", await seqr.ReserveVoucherAsync(product.Id));
        var sold = Require("buy", await seqr.BuyReservedVoucherAsync(reservation.ErsReference, VoucherReceiptFormat.Html));
        Print("sold", sold.ToString());
        var canceled = Require(
            "cancel", await seqr.CancelTransactionAsync(sold.ErsReference, VoucherCancelReason.CashierMistake, "the wrong card"));
        Print("canceled", canceled.ErsReference);
    }

    private static T Require<T>(string step, VoucherResult<T> result)
        where T : class => result.IsSuccess
        ? result.Value
        : throw new RefusedException($"{step}: SEQR refused: {result.Refusal.Code} {result.Refusal.Description}");

    /// <summary>SEQR refused a step.</summary>
    private sealed class RefusedException(string message) : Exception(message);
}
