using SeqrSandbox.ContractTests.Eproducts;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Testing;

/// <summary>Products, orders and accounts as tests of other people see them.</summary>
public abstract class MoneyOfTests(SeqrTransport transport) : TestingSuite(transport)
{
    [Fact]
    public async Task A_top_up_is_seen_with_both_its_sides_and_the_books()
    {
        var topped = Text(await Call(Message.Of("requestTopup", MoneyMessage.Topup())), "ersReference");

        var order = await Sandbox.Money.OrderAsync(topped);
        Assert.Equal(
            (OrderKind.Topup, MoneyMessage.Shop, Message.Shop, MoneyMessage.Airtime, new SeqrMoney(50, "SEK")),
            (order.Kind, order.Reseller, order.Terminal, order.Product, order.Amount));
        Assert.Equal(new OrderSide(PrincipalKind.Reseller, MoneyMessage.Shop, "RESELLER"), order.Sender);
        Assert.Equal(new OrderSide(PrincipalKind.Payer, MoneyMessage.Payer, "AIRTIME"), order.Receiver);
        Assert.Equal([topped], (await Sandbox.Money.OrdersAsync()).Select(listed => listed.ErsReference));
        Assert.Equal(
            [
                new(LedgerKind.Bank, "", new(-100_000, "SEK")),
                new(LedgerKind.Product, MoneyMessage.Airtime, new(50, "SEK")),
                new(LedgerKind.Reseller, MoneyMessage.Shop, new(99_950, "SEK")),
            ],
            await Sandbox.Money.AccountsAsync());
        Assert.Single(await Sandbox.Money.AccountsAsync(MoneyMessage.Airtime));
    }

    [Fact]
    public async Task A_sold_voucher_is_in_the_books_of_the_reseller_and_the_supplier()
    {
        var reserved = await Voucher("reserveVoucher", "<productId>sku:20020</productId>");
        await Voucher("buyReservedVoucher", Message.Member("ersReference", reserved));

        Assert.Equal(
            [
                new(LedgerKind.Bank, "", new(-100_000, "SEK")),
                new(LedgerKind.Reseller, MoneyMessage.Shop, new(99_961.50m, "SEK")),
                new(LedgerKind.Supplier, "Bussbolaget", new(38.50m, "SEK")),
            ],
            await Sandbox.Money.AccountsAsync());
    }

    [Fact]
    public async Task A_purchase_is_seen_with_its_rows()
    {
        var bought = Text(await Call(Message.Of(
            "requestPurchase", MoneyMessage.Purchase(rows: MoneyMessage.Row(MoneyMessage.Coffee, count: "2")))), "ersReference");

        Assert.Equal([new OrderRow(MoneyMessage.Coffee, 2, new(99.80m, "SEK"))], (await Sandbox.Money.OrderAsync(bought)).Rows);
    }

    [Fact]
    public async Task A_product_is_made_sold_and_withdrawn()
    {
        var made = await Sandbox.Money.AddProductAsync("TEA", ProductKind.Goods, new(Name: "Tea", Price: new(25, "SEK")));
        Assert.Equal(("Tea", ProductKind.Goods, new SeqrMoney(25, "SEK"), false), (made.Name, made.Kind, made.Price, made.Withdrawn));
        var purchase = Message.Of("requestPurchase", MoneyMessage.Purchase(rows: MoneyMessage.Row("TEA")));
        Assert.Equal("0", Text(await Call(purchase), "resultCode"));

        await Sandbox.Money.ChangeProductAsync("TEA", new(Withdrawn: true));

        Assert.Equal("41", Text(await Call(purchase), "resultCode"));
        Assert.Contains(await Sandbox.Money.ProductsAsync(), product => product is { Id: "TEA", Withdrawn: true });
        var taken = await Assert.ThrowsAsync<SeqrSandboxException>(() => Sandbox.Money.AddProductAsync("TEA", ProductKind.Transfer));
        Assert.Equal(409, taken.Status);
    }

    [Fact]
    public async Task A_payer_who_registers_is_confirmed_by_the_merchant()
    {
        var payer = await Sandbox.AddPayerAsync(new() { Id = "gunhild", RegistrationReference = "R-7" });
        Assert.Equal("R-7", (await payer.ShowAsync()).RegistrationReference);

        await Call(Message.Of(
            "confirmCustomerRegistration",
            MoneyMessage.Customer("principalId", "gunhild") + Message.Member("registrationReference", "R-7")));

        Assert.Null((await payer.ShowAsync()).RegistrationReference);
    }

    /// <summary>Call rules of scenarios act on transfers as on any other call.</summary>
    [Fact]
    public async Task A_scenario_refuses_the_second_transfer_and_loses_the_answer_of_the_third()
    {
        await Sandbox.PutScenarioAsync(
            "unlucky",
            """
            name: unlucky
            calls:
              - on: requestTransfer
                nth: 2
                result: SERVICE_UNAVAILABLE
              - on: requestTransfer
                nth: 3
                fault: { kind: empty, carriedOut: true }
            """);
        await Sandbox.UseScenarioAsync("unlucky");
        var transfer = Message.Of("requestTransfer", MoneyMessage.Transfer());

        Assert.Equal("0", Text(await Call(transfer), "resultCode"));
        Assert.Equal("94", Text(await Call(transfer), "resultCode"));
        Assert.Equal("", await Call(transfer));

        // The answer of the third was lost, and not the transfer.
        Assert.Equal(2, (await Sandbox.Money.OrdersAsync()).Count);
    }

    /// <summary>A till's call of eProducts: its reference.</summary>
    private async Task<string> Voucher(string operation, string members) => Text(
        await Post(VoucherCalls.Envelope(operation, members), new(Simulator.Address, $"@{Sandbox.Name}{EproductsService.Path}")),
        "ersReference");

    public sealed class InMemory() : MoneyOfTests(SeqrTransport.InMemory);

    public sealed class OverLoopback() : MoneyOfTests(SeqrTransport.Loopback);
}
