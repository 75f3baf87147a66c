using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Contract;
using static SeqrSandbox.Core.Certification.CheckState;
using static SeqrSandbox.Core.Contract.EproductsService;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>The checks of eProducts, each by what was seen. Source: SEQR eProducts, verification.</summary>
public sealed class VoucherStepTests
{
    private static readonly CertificationPlan Plan = ServicePlans.Eproducts;

    [Fact]
    public void A_till_as_documented_passes_everything()
    {
        var seen = new Seen().Call(GetProductList);
        Reserve("r1", seen).Call(CancelVoucherReservation, fact => fact with { PaymentNamed = "r1" });
        Buy("s3", "r3", Buy("s2", "r2", Reserve("r3", Reserve("r2", seen))))
            .Call(CancelTransaction, fact => fact with { PaymentNamed = "s3" });
        Reserve("", seen).Refused(90).Call(GetProductList);
        Assert.All(Plan.Judge(seen.Record(Plan)), result => Assert.Equal((result.Check.Id, Passed), (result.Check.Id, result.State)));
    }

    [Fact]
    public void The_calls_of_a_web_shop_are_not_a_tills() => Assert.All(
        Plan.Judge(new Seen().Paid("A").Call(InvoiceService.ExecuteReport).Record(Plan)), result => Assert.Equal(NotSeen, result.State));

    [Fact]
    public void A_refused_product_list_and_a_refused_sale_fail()
    {
        Assert.Equal((Failed, "1"), new Seen().Call(GetProductList).Refused(79).Of("product-list", Plan));
        Assert.Equal((Failed, "2"), Buy("", "r1", Reserve("r1")).Refused(79).Of("sale", Plan));
    }

    [Fact]
    public void A_sale_of_what_was_not_reserved_is_not_seen() => Assert.Equal(NotSeen, Buy("s1", "r1").Of("sale", Plan).State);

    [Fact]
    public void Two_sales_one_after_the_other_are_not_together()
    {
        var seen = Buy("s2", "r2", Reserve("r2", Buy("s1", "r1", Reserve("r1"))));
        Assert.Equal(NotSeen, seen.Of("several-vouchers", Plan).State);
        Buy("s4", "r4", Buy("s3", "r3", Reserve("r4", Reserve("r3", seen))));
        Assert.Equal((Passed, "5 6 7 8"), seen.Of("several-vouchers", Plan));
    }

    [Fact]
    public void A_reservation_that_cannot_be_canceled_fails() => Assert.Equal(
        (Failed, "2"),
        Reserve("r1").Call(CancelVoucherReservation, fact => fact with { PaymentNamed = "r1" }).Refused(78).Of("cancel-reservation", Plan));

    [Fact]
    public void A_sale_that_is_canceled_by_its_reservation_fails()
    {
        var seen = Buy("s1", "r1", Reserve("r1")).Call(CancelTransaction, fact => fact with { PaymentNamed = "r1" }).Refused(91);
        Assert.Equal(
            (Failed, "Send the ersReference of buyReservedVoucher's answer, not that of the reservation."),
            (seen.Of("cancel-sale", Plan).State, seen.Judge("cancel-sale", Plan).Next));
    }

    [Fact]
    public void A_refused_call_that_is_repeated_fails()
    {
        var seen = Reserve("").Refused(90);
        Assert.Equal(NotSeen, seen.Of("error-handling", Plan).State);
        Assert.Equal(
            (Failed, "Do not repeat reserveVoucher after 90: tell the cashier what is wrong."),
            (Reserve("", seen).Refused(90).Of("error-handling", Plan).State, seen.Judge("error-handling", Plan).Next));
    }

    [Theory]
    [InlineData("PDF")]
    [InlineData(null)]
    public void A_receipt_in_no_documented_format_fails(string? format) => Assert.Equal(
        Failed,
        Reserve("r1").Call(BuyReservedVoucher, fact => fact with { PaymentNamed = "r1", ReceiptFormat = format })
            .Of("voucher-receipt", Plan).State);

    [Fact]
    public void The_guide_waits_for_the_till() =>
        Assert.Equal(NextStep.Wait("Waiting for product-list: Call getProductList."), new Seen().Next(Plan));

    private static Seen Reserve(string told, Seen? before = null) => (before ?? new()).Call(
        ReserveVoucher, fact => fact with { Product = "ean:1", PaymentTold = told.Length == 0 ? null : told });

    private static Seen Buy(string told, string reservation, Seen? before = null) => (before ?? new()).Call(
        BuyReservedVoucher, fact => fact with { PaymentNamed = reservation, PaymentTold = told, ReceiptFormat = "TEXT" });
}
