using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Pages;

/// <summary>What goes wrong on the phone: the page says what happened and what can be done.</summary>
public sealed class TroubleTests : PagesSuite
{
    [Fact]
    public async Task After_three_wrong_pins_the_payment_is_given_up()
    {
        var visitor = NewVisitor();
        var reference = await GivenBill();
        var page = await GivenPinPage(visitor, reference);

        page = await visitor.Press(page, "Confirm", ("pin", "1111"));
        Assert.Contains("Two more tries", Visit.Words(page.Find("#pin-error")), StringComparison.Ordinal);
        page = await visitor.Press(page, "Confirm", ("pin", "2222"));
        Assert.Contains("One more try", Visit.Words(page.Find("#pin-error")), StringComparison.Ordinal);
        page = await visitor.Press(page, "Confirm", ("pin", "3333"));

        Assert.Contains("wrong three times", Visit.Words(page.Find("#notice")), StringComparison.Ordinal);
        Assert.Equal("CANCELED", await StatusOf(reference));
    }

    [Fact]
    public async Task No_pin_at_all_pays_nothing()
    {
        var visitor = NewVisitor();
        var reference = await GivenBill();

        var again = await visitor.Press(await GivenPinPage(visitor, reference), "Confirm");

        Assert.Equal("Enter your PIN", again.Heading);
        Assert.False(again.Has("#pin-error"));
        Assert.Equal("ISSUED", await StatusOf(reference));
    }

    [Fact]
    public async Task A_right_pin_after_a_wrong_one_pays()
    {
        var visitor = NewVisitor();
        var wrong = await visitor.Press(await GivenPinPage(visitor, await GivenBill()), "Confirm", ("pin", "1111"));

        Assert.Equal("Waiting for the shop to confirm", (await visitor.Press(wrong, "Confirm", ("pin", "1234"))).Heading);
    }

    [Fact]
    public async Task Two_tabs_pay_the_same_bill_once()
    {
        var visitor = NewVisitor();
        var reference = await GivenBill();
        var pin = await GivenPinPage(visitor, reference);
        await visitor.Press(pin, "Confirm", ("pin", "1234"));

        var late = await visitor.Press(pin, "Confirm", ("pin", "1234"));

        Assert.Contains("could not be done any more", Visit.Words(late.Find("#notice")), StringComparison.Ordinal);
        Assert.Equal("Waiting for the shop to confirm", late.Heading);
        Assert.Equal("999850.10", await Balance());
    }

    [Fact]
    public async Task A_bill_that_the_shop_canceled_meanwhile_cannot_be_paid()
    {
        var visitor = NewVisitor();
        var reference = await GivenBill();
        var pin = await GivenPinPage(visitor, reference);
        Assert.True((await Host.Sandbox.Invoices.Cancel(await Merchant(), reference)).Succeeded);

        var late = await visitor.Press(pin, "Confirm", ("pin", "1234"));

        Assert.Equal("The shop canceled this bill", late.Heading);
        Assert.True(late.Has("#notice"));
    }

    [Fact]
    public async Task A_bill_that_someone_else_scanned_can_be_taken_over()
    {
        var (first, second) = (NewVisitor(), NewVisitor());
        var reference = await GivenBill();
        await GivenOpened(first, reference);

        var elsewhere = await second.Open($"/R{reference}?payer=payer-2");
        Assert.Equal("Elsewhere", elsewhere.Stage);
        Assert.False(elsewhere.Has("form[data-at-once]"));
        await second.Press(elsewhere, "Take it over");

        Assert.Equal("Someone else has this bill", (await first.Open($"/R{reference}")).Heading);
    }

    [Fact]
    public async Task A_bill_that_someone_else_paid_shows_no_receipt()
    {
        var (first, second) = (NewVisitor(), NewVisitor());
        var reference = await GivenBill();
        await first.Press(await GivenPinPage(first, reference), "Confirm", ("pin", "1234"));

        var paid = await second.Open($"/R{reference}?payer=payer-2");

        Assert.Equal("Someone else has dealt with this bill", paid.Heading);
        Assert.False(paid.Has(".receipt"));
    }

    [Theory]
    [InlineData("/R20150101000000000")]
    [InlineData("/Q0000")]
    [InlineData("/R0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/robots.txt")]
    [InlineData("/Q%3Cscript%3E")]
    public async Task An_unknown_code_is_reported(string path)
    {
        var unknown = await NewVisitor().Open(path);

        Assert.Equal((404, "SEQR knows no such code"), (unknown.Status, unknown.Heading));
        Assert.Equal("/wallet", unknown.Find("main a.button").GetAttribute("href"));
    }

    [Theory]
    [InlineData("R20150101000000000", "SEQR knows no bill")]
    [InlineData("HTTP://SEQR.SE/Q0815", "SEQR knows no bill")]
    [InlineData("https://swish.example/pay", "no SEQR code")]
    [InlineData("https://other.example/R20150101000000000", "This is no SEQR code. The scheme is https:")]
    [InlineData("seqr://seqr.se:80/R20150101000000000", "A port is given, 80:")]
    [InlineData("SEQR:HTTP://SEQR.SE/Q0815", "There are two schemes, SEQR:HTTP:")]
    [InlineData("http://seqr.se/r20150101000000000", "The letter before the reference or the id is r:")]
    [InlineData("\"><script>alert(1)</script>", "no SEQR code")]
    [InlineData("", "no SEQR code")]
    public async Task A_code_that_leads_nowhere_stays_in_its_field(string code, string said)
    {
        var visitor = NewVisitor();

        var again = await visitor.Press(await visitor.Open("/wallet"), "Scan", ("code", code));

        Assert.Contains(said, Visit.Words(again.Find("#scan-error")), StringComparison.Ordinal);
        Assert.Equal(code, again.Find("#code").GetAttribute("value"));
        Assert.Empty(again.Document.QuerySelectorAll("script:not([src])"));
    }

    [Fact]
    public async Task Hostile_texts_are_only_texts()
    {
        const string Hostile = "</title><script>alert(1)</script><img src=x onerror=alert(2)>\"'&";
        var visitor = NewVisitor();
        var reference = await GivenBill(bill => bill with
        {
            Title = Hostile,
            Footer = Hostile,
            ClientInvoiceId = Hostile,
            Rows = [new() { Description = Hostile, Unit = Hostile, Quantity = 1, Total = new("SEK", 149.90m) }],
        });

        var home = await visitor.Open("/wallet");
        var bill = await GivenOpened(visitor, reference);
        var done = await visitor.Press(await visitor.Follow(bill, "#pay"), "Confirm", ("pin", "1234"));

        Assert.Equal(Hostile, bill.Heading);
        Assert.All(new[] { home, bill, done }, page =>
        {
            Assert.Contains("<script>alert(1)</script>", page.Text, StringComparison.Ordinal);
            Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), img, [onerror]"));
        });
    }

    [Fact]
    public async Task A_person_who_is_gone_is_the_default_one_again()
    {
        var visitor = NewVisitor();
        await Host.Sandbox.Payers.Add((await Host.Sandbox.Payers.Next()) with { Id = "guest", Name = "Gunhild Guest" });
        Assert.Contains("Gunhild Guest", Visit.Words((await visitor.Open("/wallet?payer=guest")).Find("#owner")), StringComparison.Ordinal);

        (await Post("/sandbox/reset")).ShouldBe(204);

        Assert.DoesNotContain("Gunhild", Visit.Words((await visitor.Open("/wallet")).Find("#owner")), StringComparison.Ordinal);
    }
}
