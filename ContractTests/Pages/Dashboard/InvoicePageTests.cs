using AngleSharp.Dom;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Pages.Invoices;

namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>The page of one invoice.</summary>
public sealed class InvoicePageTests : DashboardSuite
{
    private const string TwoRows =
        "<invoiceRows><invoiceRow><itemQuantity>1</itemQuantity><itemTotalAmount><currency>SEK</currency>"
            + "<value>149.90</value></itemTotalAmount></invoiceRow>" +
        "<invoiceRow><itemDescription>Cake</itemDescription><itemTotalAmount><currency>SEK</currency><value>0</value>"
            + "</itemTotalAmount></invoiceRow></invoiceRows>";

    [Fact]
    public async Task A_finding_stands_at_the_line_that_caused_it()
    {
        var reference = await GivenSent(
            TwoRows,
            Context.Replace("WEB", "The web shop of Example Shop, second floor, left", StringComparison.Ordinal));

        var page = await NewVisitor().Open($"/invoices/{reference}");

        var tooLong = Line(page, "channel-too-long");
        Assert.Contains("<channel>The web shop", tooLong.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/docs/findings/channel-too-long", tooLong.QuerySelector(".note a")!.GetAttribute("href"));
        var row = Line(page, "item-quantity-missing");
        Assert.Equal("<invoiceRow>", row.QuerySelector("code")!.TextContent);
        Assert.Equal("<itemDescription>Cake</itemDescription>", row.NextElementSibling!.TextContent);
    }

    [Fact]
    public async Task Passwords_are_masked()
    {
        var page = await NewVisitor().Open($"/invoices/{await GivenSent()}");

        Assert.Contains("<password>***</password>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("12345678", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_effect_follows_its_cause_even_when_the_clock_stands()
    {
        await Host.Sandbox.FreezeClock();
        var reference = await GivenSent();
        await Poll(reference);
        (await Post($"/sandbox/invoices/{reference}/pay")).ShouldBe(200);
        await Poll(reference);

        var page = await NewVisitor().Open($"/invoices/{reference}");

        Assert.Equal(
            [
                "sendInvoice", "The invoice is there", "getPaymentStatus", "scan", "The payer has scanned it",
                "confirm", "The payer has confirmed with the PIN", "The money has moved", "getPaymentStatus",
                "The merchant has acknowledged the payment"
            ],
            page.Document.QuerySelectorAll(".timeline .step-head").Select(Said));
        Assert.Equal(
            ["ISSUED", "PAID", "acknowledged"],
            page.Document.QuerySelectorAll(".sequence .pill-name").Select(mark => mark.TextContent));
        Assert.Equal(
            ["sendInvoice", "getPaymentStatus", "scan", "confirm", "getPaymentStatus"],
            page.Document.QuerySelectorAll(".sequence .label:not(.reply)").Select(label => label.TextContent));
    }

    [Fact]
    public void Polls_that_tell_the_same_are_one_step()
    {
        var polls = Enumerable.Range(1, 40).Select(id => Seen(id, id == 20 ? 99 : 0)).ToList();

        var timeline = Timeline.Of(polls, []);

        Assert.Equal([18, 0, 19], timeline.Select(item => item.Repeated.Count));
    }

    [Theory]
    [InlineData("Pay", "paid")]
    [InlineData("Decline", "failed")]
    [InlineData("Cancel as the payer", "canceled")]
    public async Task A_button_does_what_it_says_and_is_recorded(string button, string status)
    {
        var visitor = NewVisitor();
        var reference = await GivenBill();

        var page = await visitor.Press(await visitor.Open($"/invoices/{reference}"), button);

        Assert.Equal((200, $"/invoices/{reference}", status), (page.Status, page.Path, page.Find(".head .state").TextContent));
        Assert.False(page.Has("#pay"));
        Assert.Equal("payer-action", (await Get($"/sandbox/journal?invoice={reference}"))["items[0].kind"]);
    }

    [Fact]
    public async Task An_action_that_the_state_forbids_is_explained()
    {
        var visitor = NewVisitor();
        var sent = await GivenBill(bill => bill with { AcknowledgmentMode = Core.Contract.AcknowledgmentMode.RequireAcknowledgment });

        var page = await visitor.Press(await visitor.Open($"/invoices/{sent}"), "Pay");

        Assert.Contains(
            "the merchant has to answer with updateInvoice first",
            Visit.Words(page.Find("[role=alert]")),
            StringComparison.Ordinal);
        Assert.Equal("waiting for the shop", page.Find(".head .state").TextContent);
        Assert.Equal("PENDING_ISSUER_ACKNOWLEDGE", page.Find(".head code").TextContent);
    }

    [Fact]
    public async Task A_refused_call_shows_its_reason_before_what_was_found()
    {
        var reference = await GivenSent();
        (await Post($"/sandbox/invoices/{reference}/pay")).ShouldBe(200);
        await Call("cancelInvoice", Wire.Message.Member("invoiceReference", reference));
        var visitor = NewVisitor();

        var step = (await visitor.Open($"/invoices/{reference}")).Document.QuerySelectorAll(".timeline .step")
            .Single(step => step.QuerySelector(".deed")?.TextContent == "cancelInvoice");
        var latest = (await visitor.Open("/")).Find(".feed .reason");

        Assert.Equal("50 CANNOT_CANCEL_PAID_INVOICE", Visit.Words(step.QuerySelector(".result")!));
        Assert.Equal($"The invoice {reference} is paid.", Visit.Words(step.QuerySelector(".step-head + .sub")!));
        Assert.Empty(step.QuerySelector(".step-head")!.QuerySelectorAll(".finding"));
        Assert.Equal($"The invoice {reference} is paid.", Visit.Words(latest));
    }

    [Fact]
    public async Task The_clock_can_be_moved_to_the_next_due_work()
    {
        var visitor = NewVisitor();
        await Host.Sandbox.FreezeClock();
        var reference = await GivenBill();
        (await Post($"/sandbox/invoices/{reference}/pay")).ShouldBe(200);
        Assert.Contains("the payment is reversed", (await visitor.Open($"/invoices/{reference}")).Text, StringComparison.Ordinal);

        var page = await visitor.Post($"/invoices/{reference}/advance", []);

        Assert.Equal("canceled", page.Find(".head .state").TextContent);
        Assert.Contains("advance 20s", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("#advance"));
    }

    [Fact]
    public async Task Hostile_texts_are_only_texts()
    {
        const string Hostile = "</title><script>alert(1)</script><img src=x onerror=alert(2)>";
        var reference = await GivenSent(
            $"<title>{System.Security.SecurityElement.Escape(Hostile)}</title><backURL>javascript:alert(1)</backURL>");

        foreach (var path in new[] { "/", $"/invoices/{reference}", "/journal", "/journal/1" })
        {
            var page = await NewVisitor().Open(path);
            Assert.Equal(200, page.Status);
            Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), img[src=x], [onerror], a[href^='javascript:']"));
        }
    }

    [Theory]
    [InlineData("/invoices/1")]
    [InlineData("/invoices/%3Cscript%3E")]
    public async Task An_unknown_invoice_is_reported(string path) =>
        Assert.Equal((404, "There is no such invoice"), ((await NewVisitor().Open(path)).Status, (await NewVisitor().Open(path)).Heading));

    private static JournalEntry Seen(int second, int result)
    {
        var at = DateTimeOffset.UnixEpoch.AddSeconds(second);
        return new()
        {
            Id = second,
            Kind = EntryKind.Exchange,
            At = at,
            WallAt = at,
            Name = "getPaymentStatus",
            Result = result,
            Status = 200
        };
    }

    private static IElement Line(Visit page, string code) =>
        page.Document.QuerySelectorAll(".listing li.found")
            .Single(line => line.QuerySelectorAll(".note a").Any(link => link.TextContent == code));

    private static string Said(IElement head) =>
        head.QuerySelector(".deed")?.TextContent ?? head.QuerySelector("span")!.TextContent.Split(" · ")[0].Trim();
}
