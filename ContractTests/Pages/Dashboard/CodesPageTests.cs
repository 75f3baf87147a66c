using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>The page that makes the codes of a partner, to be printed.</summary>
public sealed class CodesPageTests : PagesSuite
{
    [Theory]
    [InlineData("webshop/example_shop_id", "29834231890234", "HTTP://SEQR.SE/000/wss?w=example_shop_id&t=29834231890234")]
    [InlineData("machine/public_test_shop", "123456", "HTTP://SEQR.SE/000/ups?w=public_test_shop&t=123456")]
    [InlineData(
        "service/example_service", "seat=12A&name=Räksmörgås",
        "HTTP://SEQR.SE/000/example_service?seat=12A&name=R%C3%A4ksm%C3%B6rg%C3%A5s")]
    public async Task A_line_becomes_a_code_that_leads_to_the_phone(string partner, string line, string code)
    {
        var visitor = NewVisitor();
        var list = await visitor.Open("/partners");
        var form = await visitor.Follow(list, $"a[href='/partners/{partner}']");
        Assert.Null(form.Document.QuerySelector("#codes"));

        var page = await visitor.Press(form, "Make the codes", ("lines", $"{line}\n\n  {line} \n"));

        Assert.Equal([code, code], page.Document.QuerySelectorAll("#codes figcaption code").Select(text => text.TextContent));
        Assert.Equal(2, page.Document.QuerySelectorAll("#codes svg").Length);
        Assert.Equal(200, (await visitor.Follow(page, "#codes a")).Status);
    }

    [Fact]
    public async Task A_bill_is_signed_with_the_secret_that_only_the_sandbox_has()
    {
        var visitor = NewVisitor();
        var form = await visitor.Open("/partners/issuer/example");

        var page = await visitor.Press(form, "Make the codes", ("a", "12.50"), ("d", "Rent"), ("r", "R1"), ("o", "true"));

        var code = page.Find("#codes figcaption code").TextContent;
        Assert.True(ServiceCode.TryRead(code, out _));
        var scanned = (await Post("/sandbox/payers/payer-1/scan", $$"""{"code":"{{code}}"}""")).ShouldBe(200);
        Assert.Equal("12.50", scanned["total.value"]);
        Assert.DoesNotContain("5ecr3t", page.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webshop/example_shop_id", "lines", "a b", "has to be letters, digits, hyphens")]
    [InlineData("service/example_service", "lines", "seat", "'seat' is no parameter: that is NAME=VALUE.")]
    [InlineData("issuer/example", "a", "1,50", "'1,50': the decimals")]
    public async Task A_mistake_is_told_and_nothing_that_was_written_is_lost(string partner, string field, string value, string told)
    {
        var visitor = NewVisitor();

        var page = await visitor.Press(await visitor.Open($"/partners/{partner}"), "Make the codes", (field, value));

        Assert.Equal(422, page.Status);
        Assert.Contains(told, page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        var kept = page.Find($"[name={field}]");
        Assert.Equal(value, kept.GetAttribute("value") ?? kept.TextContent);
    }

    [Fact]
    public async Task A_code_that_no_picture_holds_is_refused_with_its_length()
    {
        var visitor = NewVisitor();

        var page = await visitor.Press(
            await visitor.Open("/partners/service/example_service"), "Make the codes", ("lines", "a=" + new string('x', 3000)));

        Assert.Equal(422, page.Status);
        Assert.Contains("more than a QR code holds: at most 2331", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_codes_than_a_page_has_room_for_are_refused_and_nobody_has_none()
    {
        var visitor = NewVisitor();
        var lines = string.Join('\n', Enumerable.Range(1, 61));

        var page = await visitor.Press(await visitor.Open("/partners/machine/public_test_shop"), "Make the codes", ("lines", lines));

        Assert.Contains("60 codes at most", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.Open("/partners/machine/nobody")).Status);
        Assert.Equal(404, (await visitor.Open("/partners/bakery/nobody")).Status);
    }
}
