using SeqrSandbox.Testing.Exploring;

namespace ShopTests;

public sealed class ExploringTests
{
    [Fact]
    public async Task Whatever_happens_to_an_order_the_shop_keeps_its_books()
    {
        var result = await SeqrExplorer.RunAsync(
            new ExploredShop<ExploredCheckout>
            {
                Open = opening => Task.FromResult(new ExploredCheckout(opening)),
                Order = (shop, order) => shop.OrderAsync(order.Id, order.Amount),
                Look = (shop, order) => shop.LookAsync(order),
                Notified = (shop, notification) => shop.NotifiedAsync(notification.InvoiceReference),
                Tick = shop => shop.AskAboutOpenOrdersAsync(),
            },
            new() { Lives = 100, Seed = 7 });

        result.ThrowIfBroken();
        Assert.Equal(100, result.Lives);
    }
}
