using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Vouchers;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Eproducts;

/// <summary>Products and vouchers in the control API, and how long a reservation is kept.</summary>
public abstract class VoucherControlTests(Transport transport) : ControlSuite(transport)
{
    private protected override SimulatorOptions Options => new() { VoucherReservation = TimeSpan.FromMinutes(2) };

    [Fact]
    public async Task Products_are_listed_as_getProductList_tells_them()
    {
        var list = (await Get("/sandbox/vouchers/products")).ShouldBe(200);

        Assert.Equal(SeededVoucherProducts.All.Select(product => product.Sku), list.Each("items", "sku"));
        Assert.Equal(
            ("7332023036197", "Årskort 999KR", "Årskortet", "999.00", "SEK"),
            (list["items[1].ean"], list["items[1].name"], list["items[1].supplier"],
                list["items[1].price.value"], list["items[1].price.currency"]));
        Assert.Equal(400, (await Get("/sandbox/vouchers/products?colour=red")).Status);
    }

    [Fact]
    public async Task A_voucher_is_shown_from_its_reservation_on_and_its_code_once_it_is_sold()
    {
        var caller = await User();
        var reserved = (await Host.Sandbox.Vouchers.Reserve(caller, new("sku:10053", "9900") { ClientTag = "POS007" })).Value!;
        var before = (await Get($"/sandbox/vouchers/{reserved.Reference}")).ShouldBe(200);
        Assert.Equal(("reserved", null, "POS007", null), (before["state"], before["code"], before["clientTag"], before["sold"]));

        var sold = (await Host.Sandbox.Vouchers.Buy(caller, reserved.Reference.Value, ReceiptFormat.Text)).Value!;
        var reversed = (await Host.Sandbox.Vouchers.CancelSale(caller, sold.Purchase!.Reference.Value, "03", "torn")).Value!;

        var after = (await Get($"/sandbox/vouchers/{sold.Purchase!.Reference}")).ShouldBe(200);
        Assert.Equal(
            ("reversed", reserved.Voucher.Code, sold.Purchase.Reference.Value, reversed.Reversal!.Reference.Value, "03", "torn"),
            (after["state"], after["code"], after["sold.reference"],
                after["reversed.reference"], after["reversed.reasonCode"], after["reversed.reason"]));
    }

    [Fact]
    public async Task Vouchers_are_listed_page_by_page_newest_first()
    {
        var caller = await User();
        var first = (await Host.Sandbox.Vouchers.Reserve(caller, new("sku:10053", "9900"))).Value!;
        var last = (await Host.Sandbox.Vouchers.Reserve(caller, new("sku:10054", "9900"))).Value!;

        var page = (await Get("/sandbox/vouchers?limit=1")).ShouldBe(200);
        var rest = (await Get($"/sandbox/vouchers?limit=1&before={page["next"]}")).ShouldBe(200);

        Assert.Equal((last.Reference.Value, first.Reference.Value), (page["items[0].reference"], rest["items[0].reference"]));
        Assert.Null(rest["next"]);
    }

    [Fact]
    public async Task A_voucher_that_there_is_not_answers_404() =>
        Assert.Equal(404, (await Get("/sandbox/vouchers/2014071716555003001000100")).Status);

    [Fact]
    public async Task A_reservation_is_kept_as_long_as_the_option_says()
    {
        var reserved = (await Host.Sandbox.Vouchers.Reserve(await User(), new("sku:10053", "9900"))).Value!;
        Assert.Equal(TimeSpan.FromMinutes(2), reserved.LapsesAt - reserved.ReservedAt);

        (await Post("/sandbox/clock/advance", """{"by":"2m"}""")).ShouldBe(200);

        Assert.Equal("lapsed", (await Get($"/sandbox/vouchers/{reserved.Reference}"))["state"]);
    }

    [Fact]
    public async Task A_reset_forgets_the_vouchers_and_keeps_the_products()
    {
        await Host.Sandbox.Vouchers.Reserve(await User(), new("sku:10053", "9900"));

        await Post("/sandbox/reset");

        Assert.Empty((await Get("/sandbox/vouchers")).Each("items", "reference"));
        Assert.Equal(SeededVoucherProducts.All.Length, (await Get("/sandbox/vouchers/products")).Each("items", "sku").Count());
    }

    private async Task<Caller> User() => (await Host.Sandbox.Authentication.Authenticate(
        new(Credentials.ResellerUserType, VoucherCalls.Reseller, "9900", "1234"), EproductsService.ReserveVoucher)).Value!;

    public sealed class InMemory() : VoucherControlTests(Transport.InMemory);

    public sealed class OverKestrel() : VoucherControlTests(Transport.Kestrel);
}
