using SeqrSandbox.Testing;

namespace ShopTests;

public sealed class ServiceTests(SeqrFixture seqr) : ShopTest(seqr)
{
    [Fact]
    public async Task The_page_of_a_service_is_opened_with_the_token_of_the_visit()
    {
        await Sandbox.Partners.PutAsync(PartnerKind.Service, "tickets", new(OrderUrl: new Uri("http://localhost:9000/order")));
        var visit = await Sandbox.Payer().VisitAsync("HTTP://SEQR.SE/000/tickets?seat=12A");

        Assert.Equal($"http://localhost:9000/order#{visit.Key}", visit.OpenUrl?.AbsoluteUri);
    }
}
