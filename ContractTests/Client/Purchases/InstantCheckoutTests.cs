using System.Text;
using Microsoft.Extensions.Options;
using Reference.Client;
using Reference.Client.Checkout;
using Reference.Client.Purchases;
using SeqrSandbox.ContractTests.Client.Checkout;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Purchases;

/// <summary>createPurchase of Instant Checkout amid repeats, losses and restarts: one token, one bill.</summary>
public sealed class InstantCheckoutTests : ShopFixture
{
    private const string Named = $$"""{"invoiceReferenceId":"{{R1}}"}""";

    private Money price = new(990, "SEK");

    [Fact]
    public async Task The_shop_sends_one_bill_and_names_it()
    {
        var answer = await Post(Shop());

        Assert.Equal(new PurchaseAnswer(200, Named), answer);
        var bill = Assert.Single(Seqr.Calls("sendInvoice"));
        Assert.Equal("29834231890234", bill.Member("clientInvoiceId"));
        Assert.Equal(
            new Delivery("Ann Berg", "Storgatan 1", "Stockholm", "111 22", "Sweden", "46700000001") { Email = "ann@example.com" },
            (await Checkout.FindAsync("29834231890234"))!.Purchase.DeliverTo);
    }

    [Fact]
    public async Task A_post_that_comes_twice_gets_the_same_bill()
    {
        var shop = Shop();
        Assert.Equal(await Post(shop), await Post(shop));
        Assert.Single(Seqr.Calls("sendInvoice"));
    }

    [Fact]
    public async Task Twenty_at_once_get_the_same_bill()
    {
        var late = new TaskCompletionSource();
        Seqr.On("sendInvoice", FakeAnswer.Sent(R1).After(late.Task), FakeAnswer.Sent(R2));
        var shop = Shop();
        var posts = Enumerable.Range(0, 20).Select(_ => Post(shop)).ToArray();
        await Eventually.Holds(() => Seqr.Calls("sendInvoice").Count > 0, "the invoice is sent");
        late.SetResult();

        Assert.All(await Task.WhenAll(posts), answer => Assert.Equal(Named, answer.Body));
        Assert.Single(Seqr.Calls("sendInvoice"));
    }

    [Fact]
    public async Task After_a_restart_the_lost_answer_is_given_again()
    {
        await Post(Shop());

        Assert.Equal(Named, (await Post(Shop(AnotherProgram()))).Body);
        Assert.Single(Seqr.Calls("sendInvoice"));
    }

    [Fact]
    public async Task A_lost_answer_to_sendInvoice_is_not_sent_again_under_another_reference()
    {
        Seqr.On("sendInvoice", FakeAnswer.Reset, FakeAnswer.Sent(R2));
        var shop = Shop();

        Assert.Equal((503, 503), ((await Post(shop)).Status, (await Post(shop)).Status));
        Assert.Equal(503, (await Post(Shop(AnotherProgram()))).Status);

        Assert.Single(Seqr.Calls("sendInvoice"));
        Assert.Equal(OrderState.InDoubt, (await Checkout.FindAsync("29834231890234"))!.State);
    }

    [Fact]
    public async Task A_program_that_ended_while_the_bill_was_on_its_way_sends_none_again()
    {
        var never = new TaskCompletionSource();
        Seqr.On("sendInvoice", FakeAnswer.Sent(R1).After(never.Task), FakeAnswer.Sent(R2));
        var ending = Post(Shop());
        await Eventually.Holds(() => Seqr.Calls("sendInvoice").Count == 1, "the invoice is sent");

        var after = AnotherProgram();
        await after.ResumeAsync();
        Assert.Equal(503, (await Post(Shop(after))).Status);

        Assert.Single(Seqr.Calls("sendInvoice"));
        never.SetResult();
        await ending;
    }

    [Fact]
    public async Task A_bill_that_SEQR_certainly_does_not_have_is_sent_again()
    {
        Seqr.On("sendInvoice", FakeAnswer.Refused(49), FakeAnswer.Sent(R1));
        var shop = Shop();
        var refused = await Post(shop);
        Assert.Equal((503, "{}"), (refused.Status, refused.Body));
        Assert.StartsWith("49 ", refused.Problem, StringComparison.Ordinal);

        Assert.Equal(Named, (await Post(shop)).Body);
    }

    [Fact]
    public async Task A_payer_who_canceled_and_scans_again_gets_a_new_bill()
    {
        var shop = Shop();
        await Post(shop);
        Seqr.On("getPaymentStatus", FakeAnswer.Status("CANCELED"));
        await Checkout.PollAsync("29834231890234");

        Assert.Equal($$"""{"invoiceReferenceId":"{{R2}}"}""", (await Post(shop)).Body);
    }

    [Fact]
    public async Task A_paid_order_names_its_bill_for_ever()
    {
        var shop = Shop();
        await Post(shop);
        Seqr.On("getPaymentStatus", FakeAnswer.Paid("29834231890234"));
        await Checkout.NotifiedAsync("29834231890234", KeyOfBill(1), R1);

        Assert.Equal(Named, (await Post(shop)).Body);
        Assert.Equal((OrderState.Paid, 1), (Assert.Single(Settled).State, Seqr.Calls("sendInvoice").Count));
    }

    [Fact]
    public async Task The_payer_may_choose_another_address_until_it_is_paid()
    {
        var shop = Shop();
        await Post(shop);

        Assert.Equal(Named, (await Post(shop, Body(street: "Lillgatan 2"))).Body);
        Assert.Equal("Lillgatan 2", (await Checkout.FindAsync("29834231890234"))!.Purchase.DeliverTo!.Street);
    }

    [Fact]
    public async Task Another_payer_does_not_get_the_bill_of_the_first()
    {
        var shop = Shop();
        var answers = await Task.WhenAll(Post(shop), Post(shop, Body(msisdn: "46700000002")));

        Assert.Equal([200, 409], answers.Select(answer => answer.Status).Order());
        Assert.Single(Seqr.Calls("sendInvoice"));
    }

    [Fact]
    public async Task Another_price_is_another_purchase()
    {
        var shop = Shop();
        await Post(shop);
        price = new(1, "SEK");

        Assert.Equal(409, (await Post(shop)).Status);
        Assert.Single(Seqr.Calls("sendInvoice"));
    }

    [Fact]
    public async Task An_unknown_token_is_not_billed()
    {
        Assert.Equal(404, (await Post(Shop(), Body(token: "unknown"))).Status);
        Assert.Empty(Seqr.Received);
    }

    public static TheoryData<string> Wrong =>
    [
        "", "[]", "{", "<html>", "purchaseToken=1", Body(token: ""), Body(token: "../etc"), Body(token: "a b"), Body(msisdn: ""),
        Body().Replace("\"46700000001\"", "46700000001", StringComparison.Ordinal),
        Body()[..^1] + ",\"msisdn\":\"46700000002\"}", Body() + new string(' ', 70_000),
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Another_body_is_refused_and_nothing_is_sent(string body)
    {
        var answer = await Post(Shop(), body);

        Assert.Equal((400, "{}"), (answer.Status, answer.Body));
        Assert.Empty(Seqr.Received);
    }

    private static string Body(string token = "29834231890234", string street = "Storgatan 1", string msisdn = "46700000001") =>
        $$"""
        {"purchaseToken":"{{token}}","clientName":"Ann Berg","street":"{{street}}","city":"Stockholm","country":"Sweden","state":"",
        "zip":"111 22","email":"ann@example.com","msisdn":"{{msisdn}}"}
        """;

    private static async Task<PurchaseAnswer> Post(InstantCheckout shop, string? body = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(body ?? Body()));
        return await shop.CreatePurchaseAsync(stream);
    }

    private InstantCheckout Shop(InAppCheckout? checkout = null) => new(checkout ?? Checkout, Options.Create(new InstantCheckoutOptions
    {
        FindPurchase = (request, _) => Task.FromResult(
            request.PurchaseToken == "unknown" ? null : new Purchase(request.PurchaseToken, "Shoes", price)),
    }));
}
