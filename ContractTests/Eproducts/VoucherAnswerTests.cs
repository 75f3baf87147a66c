using System.Xml.Linq;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Core.Vouchers;

namespace SeqrSandbox.ContractTests.Eproducts;

/// <summary>What each operation answers when all is well.</summary>
public abstract class VoucherAnswerTests(SimulatorUnderTest simulator) : EproductsTests(simulator)
{
    [Fact]
    public async Task The_list_of_products_is_grouped_by_supplier() =>
        await Verifier.VerifyXml((await Till.Call("getProductList")).Text);

    [Fact]
    public async Task The_number_of_products_is_told() =>
        await Verifier.VerifyXml((await Till.Call("getProductListCount")).Text);

    [Fact]
    public async Task Products_by_sequence_are_counted_from_1_and_both_ends_are_included() =>
        await Verifier.VerifyXml((await Till.Call("getProductListBySequence", "<startSeq>2</startSeq><endSeq>3</endSeq>")).Text);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(-5, 2, 2)]
    [InlineData(6, 100, 1)]
    [InlineData(7, 8, 0)]
    [InlineData(3, 2, 0)]
    [InlineData(1, 2_147_483_647, 6)]
    public async Task A_sequence_beyond_the_list_has_what_there_is(int from, int to, int products)
    {
        var listed = await Till.Call("getProductListBySequence", $"<startSeq>{from}</startSeq><endSeq>{to}</endSeq>");

        Assert.Equal((0, products), (listed.Code, listed.Return.Descendants("products").Count()));
    }

    [Theory]
    [InlineData("ean:7332023036197")]
    [InlineData("sku:19016")]
    public async Task A_voucher_is_reserved_by_ean_or_sku(string product)
    {
        var reserved = await Till.Call("reserveVoucher", $"<productId>{product}</productId>");

        var stored = await Simulator.Sandbox.Store.FindVoucher(new(reserved["ersReference"]!));
        Assert.Equal("Årskort 999KR", stored!.Value.Product.Name);
        Assert.Equal(stored.Value.ReservedAt.AddMinutes(5), stored.Value.LapsesAt);
        await Verifier.VerifyXml(reserved.Text);
    }

    [Theory]
    [InlineData("TEXT")]
    [InlineData("VML")]
    [InlineData("HTML")]
    public async Task A_reserved_voucher_is_bought_under_a_reference_of_its_own_with_its_receipt(string format)
    {
        var reservation = await Till.Reserve("ean:7332023036197");

        var bought = await Till.Buy(reservation, format);

        Assert.Equal(25, bought["ersReference"]!.Length);
        Assert.NotEqual(reservation, bought["ersReference"]);
        await Verifier.VerifyXml(WithoutVoucher(bought)).UseTextForParameters(format);
    }

    [Fact]
    public async Task A_receipt_in_a_format_that_there_is_not_is_TEXT()
    {
        var bought = await Till.Buy(await Till.Reserve(), "PDF");

        Assert.StartsWith("<img src=", bought["receipt"], StringComparison.Ordinal);
        Assert.Equal("receiptFormatId", Assert.Single((await Newest()).Findings, found => found.Code == "enum-value-unknown").Place);
    }

    [Fact]
    public async Task Cancelling_a_reservation_is_answered_under_the_name_of_another_operation()
    {
        var canceled = await Till.CancelReservation(await Till.Reserve());

        await Verifier.VerifyXml(canceled.Text);
    }

    [Theory]
    [InlineData("01", "01")]
    [InlineData("02", "02")]
    [InlineData("03", "03")]
    [InlineData("11", "11")]
    [InlineData("04", null)]
    [InlineData("", null)]
    public async Task A_sale_is_canceled_with_its_reason(string given, string? kept)
    {
        var reservation = await Till.Reserve();
        var sale = (await Till.Buy(reservation))["ersReference"]!;

        var canceled = await Till.CancelSale(sale, given);

        Assert.Equal(0, canceled.Code);
        var reversal = (await Simulator.Sandbox.Store.FindVoucher(new(reservation)))!.Value.Reversal;
        Assert.Equal((canceled["ersReference"], kept, "no"), (reversal!.Reference.Value, reversal.ReasonCode, reversal.Reason));
    }

    [Fact]
    public async Task The_answer_to_cancelling_a_sale_has_a_reference_of_its_own() =>
        await Verifier.VerifyXml((await Till.CancelSale(await Till.Sell())).Text);

    [Theory]
    [InlineData("SUBSCRIBER", true)]
    [InlineData("RESELLER", false)]
    [InlineData("SOMEBODY", true)]
    public async Task A_receipt_is_given_again_and_the_shops_copy_has_no_code(string type, bool hasCode)
    {
        var reservation = await Till.Reserve();
        var bought = await Till.Buy(reservation);

        foreach (var reference in new[] { bought["ersReference"], reservation })
        {
            var receipt = await Till.Call("getReceipt", $"<ersReference>{reference}</ersReference><receiptType>{type}</receiptType>");

            Assert.Equal((0, "SUCCESS", bought["ersReference"]), (receipt.Code, receipt["errorDescription"], receipt["ersReference"]));
            Assert.Equal(hasCode, receipt["receipt"] == bought["receipt"]);
            Assert.Equal(hasCode, receipt["receipt"]!.Contains(CodeOf(bought), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task No_two_vouchers_have_the_same_code()
    {
        var codes = new HashSet<string>();
        for (var i = 0; i < 20; i++)
            codes.Add(CodeOf(await Till.Buy(await Till.Reserve())));

        Assert.Equal(20, codes.Count);
    }

    [Fact]
    public async Task A_sale_moves_its_price_to_the_supplier_and_its_cancelling_moves_it_back()
    {
        var before = await Held();
        var sale = await Till.Sell("sku:20020");
        Assert.Equal((before.Reseller - 3850, before.Supplier + 3850), await Held());

        await Till.CancelSale(sale);

        Assert.Equal(before, await Held());
        Assert.Equal(0, (await Simulator.Sandbox.Store.ListAccounts(null, null)).Sum(account => account.Minor));
    }

    private async Task<(long Reseller, long Supplier)> Held()
    {
        var accounts = await Simulator.Sandbox.Store.ListAccounts(null, null);
        return (
            Find(Core.Ledger.AccountKind.Reseller, VoucherCalls.Reseller) ?? 10_000_000,
            Find(Core.Ledger.AccountKind.Supplier, "Bussbolaget") ?? 0);

        long? Find(Core.Ledger.AccountKind kind, string owner) => accounts
            .Where(held => held.Account.Kind == kind && held.Account.Owner == owner).Select(held => (long?)held.Minor).FirstOrDefault();
    }

    private static string CodeOf(Result bought) => (string)bought.Return.Element("voucher")!.Element("code")!;

    private static string WithoutVoucher(Result bought)
    {
        var voucher = bought.Return.Element("voucher")!;
        var (code, serial) = ((string)voucher.Element("code")!, (string)voucher.Element("serial")!);
        var expires = ((DateTimeOffset)voucher.Element("expiryDate")!).ToString("yyyy'/'MM'/'dd", null);
        var text = bought.Text.Replace(code, "CODE", StringComparison.Ordinal).Replace(serial, "SERIAL", StringComparison.Ordinal)
            .Replace(expires, "EXPIRES", StringComparison.Ordinal);
        return System.Text.RegularExpressions.Regex.Replace(text, @"\d{4}/\d\d/\d\d \d\d:\d\d:\d\d", "TIME");
    }
}

public sealed class VoucherAnswersInMemory(InMemorySimulator simulator) : VoucherAnswerTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class VoucherAnswersOverKestrel(KestrelSimulator simulator) : VoucherAnswerTests(simulator), IClassFixture<KestrelSimulator>;
