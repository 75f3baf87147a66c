using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Control;

public abstract class MoneyControl(Transport transport) : ControlSuite(transport)
{
    [Fact]
    public async Task The_seeded_products_are_listed()
    {
        var list = (await Get("/sandbox/products")).ShouldBe(200);

        Assert.Equal(["GIFT-EUR", "GIFT-100", "COFFEE", "P2P", "DATA-32", "TOPUP"], list.Each("items", "id"));
        Assert.Equal(("GOODS", "49.90", "7310865004703"), (list["items[2].kind"], list["items[2].price.value"], list["items[2].ean"]));
        Assert.Equal(("TOPUP", "AIRTIME", "1", "10000"), (
            list["items[5].kind"], list["items[5].accountType"], list["items[5].least"], list["items[5].most"]));
        Assert.Equal("GIFT-EUR", (await Get("/sandbox/products?limit=1"))["next"]);
    }

    [Theory]
    [InlineData("""{"kind":"GOODS"}""")]
    [InlineData("""{"id":"TEA"}""")]
    [InlineData("""{"id":"TEA","kind":"GOODS"}""")]
    [InlineData("""{"id":"TEA","kind":"goods"}""")]
    [InlineData("""{"id":"TEA","kind":"GOODS","price":{"value":"0","currency":"SEK"}}""")]
    [InlineData("""{"id":"TEA","kind":"GOODS","price":{"value":"1.005","currency":"SEK"}}""")]
    [InlineData("""{"id":"A TEA","kind":"TRANSFER"}""")]
    [InlineData("""{"id":"TEA","kind":"TOPUP","least":-1}""")]
    public async Task A_product_that_makes_no_sense_is_not_made(string body)
    {
        Assert.Equal(400, (await Post("/sandbox/products", body)).Status);

        Assert.Equal("GIFT-EUR", (await Get("/sandbox/products"))["items[0].id"]);
    }

    [Fact]
    public async Task A_product_is_changed_and_its_kind_stays()
    {
        var changed = (await Patch(
            "/sandbox/products/COFFEE", """{"price":{"value":"55","currency":"SEK"},"withdrawn":true}""")).ShouldBe(200);

        Assert.Equal(
            ("55.00", "True", "GOODS", "Coffee 500 g"), (changed["price.value"], changed["withdrawn"], changed["kind"], changed["name"]));
        (await Patch("/sandbox/products/COFFEE", """{"kind":"TOPUP"}""")).ShouldBe(400);
        (await Patch("/sandbox/products/TEA", """{"name":"Tea"}""")).ShouldBeProblem(404, "not-found");
        (await Post("/sandbox/products", """{"id":"COFFEE","kind":"TRANSFER"}""")).ShouldBeProblem(409, "already-exists");
    }

    [Fact]
    public async Task An_order_is_shown_with_both_sides_and_listed_newest_first()
    {
        var first = await Call("requestTransfer", MoneyMessage.Transfer());
        var second = await Call("requestPurchase", MoneyMessage.Purchase(rows: MoneyMessage.Row(MoneyMessage.Coffee, count: "2")));

        var list = (await Get("/sandbox/orders")).ShouldBe(200);
        Assert.Equal([second, first], list.Each("items", "ersReference"));
        var shown = (await Get($"/sandbox/orders/{second}")).ShouldBe(200);
        Assert.Equal(
            ("PURCHASE", "public_test_shop", "public_test_shop_terminal", "RESELLER", "PAYER", "99.80"),
            (
                shown["kind"],
                shown["sender.id"],
                shown["terminal"],
                shown["sender.account"],
                shown["receiver.kind"],
                shown["amount.value"]));
        Assert.Equal("""[{"product":"COFFEE","count":2,"amount":{"value":"99.80","currency":"SEK"}}]""", shown.At("rows").GetRawText());
        Assert.Equal([first], (await Get($"/sandbox/orders?before={second}")).Each("items", "ersReference"));
        (await Get("/sandbox/orders/1")).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task The_accounts_are_listed_and_sum_to_zero()
    {
        await Call("requestTransfer", MoneyMessage.Transfer());
        await Call("requestTopup", MoneyMessage.Topup());

        var list = (await Get("/sandbox/accounts")).ShouldBe(200);
        Assert.Equal(["BANK", "PAYER", "PRODUCT", "RESELLER"], list.Each("items", "kind"));
        Assert.Equal(
            ["-1100000.00", "1000010.00", "50.00", "99940.00"],
            Enumerable.Range(0, 4).Select(index => list[$"items[{index}].balance.value"]));
        Assert.Equal(["PRODUCT"], (await Get("/sandbox/accounts?owner=TOPUP")).Each("items", "kind"));
        Assert.Equal(["public_test_shop"], (await Get("/sandbox/accounts?kind=RESELLER")).Each("items", "owner"));
        var page = await Get("/sandbox/accounts?limit=3");
        Assert.Equal(
            ["RESELLER"], (await Get($"/sandbox/accounts?limit=3&before={Uri.EscapeDataString(page["next"]!)}")).Each("items", "kind"));
    }

    [Fact]
    public async Task After_a_reset_there_are_the_seeded_products_and_nothing_has_moved()
    {
        await Call("requestTransfer", MoneyMessage.Transfer());
        await Post("/sandbox/products", """{"id":"TEA","kind":"TRANSFER"}""");

        await Post("/sandbox/reset", "{}");

        Assert.Equal("GIFT-EUR", (await Get("/sandbox/products"))["items[0].id"]);
        Assert.Empty((await Get("/sandbox/orders")).Each("items", "ersReference"));
        Assert.Empty((await Get("/sandbox/accounts")).Each("items", "kind"));
    }

    private async Task<string> Call(string operation, string members)
    {
        using var content = new StringContent(Message.Of(operation, members), System.Text.Encoding.UTF8, "text/xml");
        using var answer = await Host.Client.PostAsync(InvoiceService.Path, content);
        return (await answer.Content.ReadAsStringAsync()).Split("<ersReference>")[1].Split('<')[0];
    }

    public sealed class InMemory() : MoneyControl(Transport.InMemory);

    public sealed class OverKestrel() : MoneyControl(Transport.Kestrel);
}
