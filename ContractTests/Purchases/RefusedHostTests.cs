using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Purchases;

/// <summary>The operator's list of hosts holds for createPurchase too.</summary>
public sealed class RefusedHostTests : PurchaseSuite
{
    private protected override SimulatorOptions Options => new() { NotificationHosts = ["shop.example"] };

    [Fact]
    public async Task A_host_that_is_not_allowed_is_not_asked()
    {
        await using var shop = await ShopServer.Answering("{}");
        await GivenPartner("webshop/example_shop_id", shop.Url);

        (await Scan("HTTP://SEQR.SE/000/wss?w=example_shop_id&t=1"))
            .ShouldBeProblem(422, "code-refused", "does not allow posts to this host");

        Assert.Empty(shop.Asked);
        var entry = await LastPurchase();
        Assert.Null(entry.Status);
        // The merchant has done nothing wrong.
        Assert.Empty(entry.Findings);
    }
}
