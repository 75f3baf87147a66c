using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Core.Invoices;
using static SeqrSandbox.ContractTests.Wire.MoneyMessage;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class RequestPurchaseTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    [Fact]
    public async Task A_purchase_names_each_piece_as_it_was_ordered()
    {
        var (merchant, payer) = (await Given.Merchant("purchase-answer"), await Given.Payer("purchase-answer-p"));
        var rows = Row("7310865004703", "EAN", "2") + Row("GIFT-SEK-100", "SKU") + Row(Coffee);

        var bought = await Call(
            "requestPurchase",
            Purchase(Customer("senderPrincipalId", payer), Reseller("receiverPrincipalId", merchant.Id), rows),
            merchant.Context(1));

        Assert.Equal(bought["ersReference"], bought["purchaseReference"]);
        await Verifier.VerifyXml(bought.Text
            .Replace(payer, "payer", StringComparison.Ordinal)
            .Replace(merchant.Id, "merchant", StringComparison.Ordinal)
            .Replace(bought["ersReference"]!, "(reference)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_money_goes_to_each_product_under_one_reference()
    {
        var payer = await Given.Payer("purchase-books");
        var (coffee, gift) = (await Taken(Coffee), await Taken("GIFT-100"));

        var bought = await Call("requestPurchase", Purchase(
            Customer("senderPrincipalId", payer), rows: Row(Coffee, count: "2") + Row("GIFT-100") + Row(Coffee)));

        Assert.Equal(0, bought.Code);
        Assert.Equal((3 * 4_990, 10_000), (await Taken(Coffee) - coffee, await Taken("GIFT-100") - gift));
        var order = (await Simulator.Sandbox.Store.FindOrder(new ErsReference(bought["ersReference"]!)))!;
        Assert.Equal(24_970, order.Amount.Minor);
        Assert.Equal([(Coffee, 2, 9_980), ("GIFT-100", 1, 10_000), (Coffee, 1, 4_990)], order.Rows.Select(row => (
            row.ProductId, row.Count, row.Amount.Minor)));

        async Task<long> Taken(string product) =>
            await Simulator.Sandbox.Store.Balance(Core.Ledger.AccountId.Product(product, Core.Money.Currency.Of("SEK"))) ?? 0;
    }

    [Fact]
    public async Task A_thousand_pieces_are_the_most()
    {
        Assert.Equal(1000, (await Call("requestPurchase", Purchase(
            rows: Row("GIFT-EUR", count: "999") + Row("GIFT-EUR")))).Return.Elements("purchasedProducts").Count());
        Assert.Equal(11, (await Call(
            "requestPurchase", Purchase(rows: Row("GIFT-EUR", count: "2147483647") + Row("GIFT-EUR", count: "2147483647")))).Code);
    }

    [Theory]
    [InlineData("-1", 49)]
    [InlineData("1.5", 49)]
    [InlineData("two", 49)]
    [InlineData("99999999999", 49)]
    [InlineData(" 2 ", 0)]
    public async Task A_count_that_is_no_number_counts_as_none(string count, int code) =>
        Assert.Equal(code, (await Call("requestPurchase", Purchase(rows: Row(Coffee, count: count)))).Code);
}

public sealed class RequestPurchaseInMemory(InMemorySimulator simulator)
    : RequestPurchaseTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class RequestPurchaseOverKestrel(KestrelSimulator simulator)
    : RequestPurchaseTests(simulator), IClassFixture<KestrelSimulator>;
