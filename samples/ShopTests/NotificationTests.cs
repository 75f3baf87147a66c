namespace ShopTests;

public sealed class NotificationTests(SeqrFixture seqr) : ShopTest(seqr)
{
    [Fact]
    public async Task The_shop_is_told_of_a_payment()
    {
        using var shop = ShopServer.Start();
        var reference = await ShopAt(shop.NotificationUrl).BillAsync("A-1", 149.90m);

        await Sandbox.PayAsync(reference);

        Assert.Contains(reference, await shop.NextAsync(TimeSpan.FromSeconds(10)));
    }
}
