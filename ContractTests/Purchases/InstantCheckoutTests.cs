using System.Text;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.ContractTests.Purchases;

/// <summary>A code on a product's page: the address, the shop's createPurchase, the bill.</summary>
public sealed class InstantCheckoutTests : PurchaseSuite
{
    private const string Code = "HTTP://SEQR.SE/000/wss?w=example_shop_id&t=29834231890234";

    [Fact]
    public async Task From_the_code_to_the_committed_payment()
    {
        await using var notified = await MerchantListener.Start(200);
        var reference = "";
        // The shop calls sendInvoice before it answers.
        await using var shop = await ShopServer.Start(async context =>
        {
            reference = await GivenInvoice(Bill(notificationUrl: notified.Url));
            context.Response.ContentType = "application/json;charset=UTF-8";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Named(reference)));
        });
        await GivenPartner("webshop/example_shop_id", shop.Url);
        var visitor = NewVisitor();

        var address = await visitor.Press(await visitor.Open("/wallet"), "Scan", ("code", Code));
        Assert.Equal(("Address", "Deliver to this address?"), (address.Stage, address.Heading));
        Assert.Empty(shop.Asked);
        var bill = await visitor.Press(address, "Confirm");
        Assert.Equal(($"/R{reference}", "Ready"), (bill.Path, bill.Stage));
        var done = await visitor.Press(await visitor.Follow(bill, "#pay"), "Confirm", ("pin", "1234"));
        await notified.Next();
        await GivenStatusAsked(reference);

        Assert.Equal("Waiting for the shop to confirm", done.Heading);
        Assert.Equal([reference], notified.Told);
        var payer = (await Host.Sandbox.Payers.Find("payer-1"))!;
        var to = DeliveryAddress.Of(payer);
        Assert.Equal(
            [
                "/seqr/createPurchase application/json application/json;charset=UTF-8 "
                    + $$"""{"purchaseToken":"29834231890234","clientName":"{{payer.Name}}","street":"{{to.Street}}","city":"{{to.City}}","country":"Sweden","state":"","zip":"{{to.Zip}}","email":"{{to.Email}}","msisdn":"{{payer.Msisdn}}"}"""
            ],
            shop.Asked);
        var entry = await LastPurchase();
        Assert.Equal(
            (EntryKind.PurchaseRequest, shop.Url, reference, 200, null),
            (entry.Kind, entry.Path, entry.Invoice, entry.Status, entry.Detail));
        Assert.Equal(Named(reference), Encoding.UTF8.GetString(entry.Response!.Body.AsSpan()));
        Assert.Empty(entry.Findings);
        var page = await NewVisitor().Open($"/invoices/{reference}");
        Assert.Contains("createPurchase to the merchant HTTP 200", page.Text, StringComparison.Ordinal);
        Assert.Contains("good", page.Find(".step-purchase-request .result").ClassList);
    }

    [Theory]
    [InlineData("{}", "application/json", 200, "has no invoiceReferenceId")]
    [InlineData("""{"invoiceReferenceId":20150306072260070}""", "application/json", 200, "has no invoiceReferenceId as a text")]
    [InlineData("""{"invoiceReferenceId":"abc"}""", "application/json", 200, "which is no invoice reference")]
    [InlineData("""{"invoiceReferenceId":"20150306072260070"}""", "application/json", 200, "which is not there")]
    [InlineData("[]", "application/json", 200, "is no JSON object")]
    [InlineData("{\"a", "application/json", 200, "is no JSON.")]
    [InlineData("<html>Welcome</html>", "text/html", 200, "as 'text/html', and not as application/json")]
    [InlineData("", "application/json", 500, "HTTP 500 instead of 200")]
    [InlineData("""{"invoiceReferenceId":"20150306072260070"}""", "application/json", 201, "HTTP 201 instead of 200")]
    public async Task A_bad_answer_is_a_sentence_and_an_entry(string body, string type, int status, string sentence)
    {
        await using var shop = await ShopServer.Answering(body, type, status);
        await GivenPartner("webshop/example_shop_id", shop.Url);

        await ShouldBeRefused(sentence, status);
    }

    [Fact]
    public async Task An_answer_of_ten_megabytes_is_not_read()
    {
        await using var shop = await ShopServer.Answering(new string(' ', 10_000_000) + "{}");
        await GivenPartner("webshop/example_shop_id", shop.Url);

        await ShouldBeRefused("longer than", 200);
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_not_followed()
    {
        await using var shop = await ShopServer.Start(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "http://other.example/createPurchase";
            return Task.CompletedTask;
        });
        await GivenPartner("webshop/example_shop_id", shop.Url);

        await ShouldBeRefused("A redirect to another host", 307);
    }

    [Fact]
    public async Task A_shop_that_is_too_slow_is_given_up()
    {
        await using var shop = await ShopServer.Start(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await GivenPartner("webshop/example_shop_id", shop.Url);

        await ShouldBeRefused("No answer within 5 s.", null);
    }

    [Fact]
    public async Task A_shop_that_is_not_there_is_told()
    {
        var gone = await ShopServer.Answering("{}");
        var url = gone.Url;
        await gone.DisposeAsync();
        await GivenPartner("webshop/example_shop_id", url);

        await ShouldBeRefused("The merchant could not be asked", null);
    }

    [Fact]
    public async Task Another_merchants_invoice_is_not_shown()
    {
        (await Post("/sandbox/terminals", """{"id":"other","password":"12345678","reseller":{"id":"others"}}""")).ShouldBe(201);
        var sent = await Host.Sandbox.Invoices.Send(
            await Merchant("other"), Bill(), [], AcknowledgmentMode.NoAcknowledgment);
        await using var shop = await ShopServer.Answering(Named(sent.Value!.Reference.Value));
        await GivenPartner("webshop/example_shop_id", shop.Url);

        await ShouldBeRefused("which is another merchant's", 200);
    }

    [Fact]
    public async Task An_invoice_that_is_paid_or_canceled_is_not_shown()
    {
        var reference = await GivenInvoice();
        await using var shop = await ShopServer.Answering(Named(reference));
        await GivenPartner("webshop/example_shop_id", shop.Url);
        await Post($"/sandbox/invoices/{reference}/pay");

        await ShouldBeRefused("which is paid already", 200);

        var canceled = await GivenInvoice();
        await Post($"/sandbox/invoices/{canceled}/cancel");
        await using var other = await ShopServer.Answering(Named(canceled));
        await GivenPartner("webshop/example_shop_id", other.Url);
        await ShouldBeRefused("cannot be paid any more", 200);
    }

    [Theory]
    [InlineData("HTTP://SEQR.SE/000/wss?t=1", "The parameter w")]
    [InlineData("HTTP://SEQR.SE/000/wss?w=example_shop_id", "The parameter t")]
    [InlineData("HTTP://SEQR.SE/000/wss?w=example_shop_id&t=a%20b", "letters, digits, hyphens")]
    [InlineData("HTTP://SEQR.SE/000/wss?w=nobody&t=1", "There is no web shop 'nobody'")]
    [InlineData("HTTP://SEQR.SE/000/ups?w=nobody&t=1", "There is no merchant of machines 'nobody'")]
    public async Task A_wrong_code_is_refused_and_found(string code, string sentence)
    {
        (await Scan(code)).ShouldBeProblem(422, "code-refused", sentence);

        Assert.Equal("purchase-code-wrong", Assert.Single((await LastEntry()).Findings).Code);
    }

    [Fact]
    public async Task The_phone_shows_the_sentence()
    {
        await using var shop = await ShopServer.Answering("<html>", "text/html");
        await GivenPartner("webshop/example_shop_id", shop.Url);
        var visitor = NewVisitor();

        var refused = await visitor.Press(
            await visitor.Press(await visitor.Open("/wallet"), "Scan", ("code", Code)), "Confirm");

        Assert.Equal((422, "This code cannot be used"), (refused.Status, refused.Heading));
        Assert.Contains("and not as application/json.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.Open("/wallet/checkout?code=x")).Status);
    }

    private async Task ShouldBeRefused(string sentence, int? status)
    {
        (await Scan(Code)).ShouldBeProblem(422, "code-refused", sentence);

        var entry = await LastPurchase();
        Assert.Equal(status, entry.Status);
        Assert.Contains(sentence, entry.Detail, StringComparison.Ordinal);
        Assert.Equal("purchase-answer-wrong", Assert.Single(entry.Findings).Code);
    }
}
