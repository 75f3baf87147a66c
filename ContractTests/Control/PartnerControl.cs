using SeqrSandbox.Core.Partners;

namespace SeqrSandbox.ContractTests.Control;

/// <summary>Who stands behind codes, through the control API.</summary>
public abstract class PartnerControl(Transport transport) : ControlSuite(transport)
{
    [Fact]
    public async Task The_seeded_partners_are_listed_without_their_secrets()
    {
        var list = (await Get("/sandbox/partners")).ShouldBe(200);

        Assert.Equal(["machine", "service", "webshop", "issuer", "issuer"], list.Each("items", "kind"));
        Assert.Equal(["public_test_shop", "example_service", "example_shop_id", "abc", "example"], list.Each("items", "id"));
        Assert.True(list.At("items[4].hasSecret").GetBoolean());
        Assert.DoesNotContain("5ecr3t", list.Json.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("bfba260a", list.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("machine/public_test_shop", (await Get("/sandbox/partners?limit=1"))["next"]);
        Assert.Equal("example_service", (await Get("/sandbox/partners?limit=1&before=machine/public_test_shop"))["items[0].id"]);
    }

    [Fact]
    public async Task A_partner_is_made_changed_and_removed()
    {
        var made = (await Put(
            "issuer/mine",
            """{"name":"Mine","secret":"hush","notificationUrl":"https://mine.example/paid","asksForMsisdn":true}""")).ShouldBe(201);
        Assert.Equal("/sandbox/partners/issuer/mine", made.Headers.Location?.OriginalString);
        Assert.DoesNotContain("hush", made.Json.GetRawText(), StringComparison.Ordinal);

        var changed = (await Put("issuer/mine", """{"name":"Ours"}""")).ShouldBe(200);
        Assert.Equal(
            ("Ours", "https://mine.example/paid", "True", "True", "public_test_shop_terminal"),
            (changed["name"], changed["notificationUrl"], changed["asksForMsisdn"], changed["hasSecret"], changed["terminal"]));
        Assert.Equal(PartnerSecret.Of("mine", "hush"), (await Host.Sandbox.Store.FindPartner(PartnerKind.Issuer, "mine"))!.Value.Secret);
        Assert.Equal(changed.Json.GetRawText(), (await Get("/sandbox/partners/issuer/mine")).Json.GetRawText());

        (await Send(HttpMethod.Delete, "/sandbox/partners/issuer/mine", null)).ShouldBe(204);
        (await Get("/sandbox/partners/issuer/mine")).ShouldBeProblem(404, "not-found");
        (await Send(HttpMethod.Delete, "/sandbox/partners/issuer/mine", null)).ShouldBeProblem(404, "not-found");
    }

    [Theory]
    [InlineData("issuer/new", "{}", "secret is missing")]
    [InlineData("webshop/new", "{}", "purchaseUrl is missing")]
    [InlineData("machine/new", """{"purchaseUrl":"https://a.example/createPurchase"}""", "reservation is missing")]
    [InlineData("service/new", "{}", "orderUrl is missing")]
    [InlineData("webshop/new", """{"purchaseUrl":"https://a.example/buy"}""", "ends in createPurchase")]
    [InlineData("webshop/new", """{"purchaseUrl":"http://a.example/createPurchase"}""", "an https address")]
    [InlineData("service/new", """{"orderUrl":"order"}""", "an absolute http or https address")]
    [InlineData("issuer/new", """{"secret":"x","terminal":"nobody"}""", "there is no such terminal")]
    [InlineData("shop/new", "{}", "one of issuer, webshop, service, machine")]
    [InlineData("issuer/a%20b", """{"secret":"x"}""", "letters, digits")]
    public async Task A_wrong_partner_is_refused(string path, string body, string detail) =>
        (await Put(path, body)).ShouldBeProblem(400, "invalid-value", detail);

    [Fact]
    public async Task A_wrong_secret_is_not_repeated()
    {
        var refused = (await Put("issuer/new", $$"""{"secret":"{{new string('s', 300)}}"}""")).ShouldBeProblem(400, "invalid-value");

        Assert.DoesNotContain("sss", refused["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cash_register_takes_no_paper_bills()
    {
        await Post("/sandbox/terminals", """{"id":"till-1","kind":"CASH_REGISTER","password":"12345678"}""");

        (await Put("issuer/new", """{"secret":"x","terminal":"till-1"}""")).ShouldBeProblem(400, "invalid-value", "a cash register");
    }

    [Fact]
    public async Task A_reset_brings_back_the_test_values()
    {
        await Send(HttpMethod.Delete, "/sandbox/partners/issuer/example", null);

        (await Post("/sandbox/reset")).ShouldBe(204);

        (await Get("/sandbox/partners/issuer/example")).ShouldBe(200);
    }

    private Task<Reply> Put(string path, string json) => Send(HttpMethod.Put, $"/sandbox/partners/{path}", json);

    public sealed class InMemory() : PartnerControl(Transport.InMemory);

    public sealed class OverKestrel() : PartnerControl(Transport.Kestrel);
}
