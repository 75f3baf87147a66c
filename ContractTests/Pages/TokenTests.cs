using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Pages;

/// <summary>The pages of a shared installation.</summary>
public sealed class TokenTests : PagesSuite
{
    private protected override SimulatorOptions Options => new() { Token = "open-sesame" };

    [Fact]
    public async Task The_phone_stays_open_and_names_no_other_sandbox()
    {
        await NewVisitor().Open("/@secret/wallet");

        var home = await NewVisitor().Open("/wallet");

        Assert.Equal(200, home.Status);
        Assert.DoesNotContain("secret", home.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_who_signs_in_sees_the_sandboxes()
    {
        var visitor = NewVisitor();
        await visitor.Open("/@secret/wallet");

        var home = await visitor.Press(await visitor.Open("/pages/sign-in?to=/wallet"), "Sign in", ("token", "open-sesame"));

        Assert.Equal("/wallet", home.Path);
        Assert.Contains("/@secret/wallet", home.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sandbox/health")]
    [InlineData("/sandbox/recording")]
    [InlineData("/@mine/sandbox/journal")]
    [InlineData("/sandboxes")]
    public async Task A_visitor_who_has_signed_in_reads_what_pages_link_to(string path)
    {
        Assert.Equal(401, (await NewVisitor().Open(path)).Status);
        Assert.Equal(200, (await (await SignedIn()).Open(path)).Status);
    }

    [Fact]
    public async Task A_visitor_who_has_signed_in_changes_nothing_without_the_header()
    {
        var reference = await GivenBill();
        var visitor = await SignedIn();

        Assert.Equal(401, (await visitor.Post($"/sandbox/invoices/{reference}/pay", [])).Status);
        Assert.Equal(401, (await visitor.Post("/@made/sandbox/reset", [])).Status);

        Assert.Equal(
            Core.Invoices.Phase.Issued,
            (await Host.Sandbox.Store.FindInvoice(new Core.Invoices.InvoiceReference(reference)))!.Value.Phase);
        Assert.DoesNotContain("made", (await visitor.Open("/sandboxes")).Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "/sandboxes/mine")]
    [InlineData("PATCH", "/sandbox/terminals/public_test_shop_terminal")]
    [InlineData("DELETE", "/sandboxes/mine")]
    [InlineData("POST", "/sandbox/reset")]
    public async Task No_method_but_those_that_read_takes_the_cookie(string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        request.Headers.Add("Cookie", "seqr-sandbox-token=open-sesame");

        using var answer = await Host.Client.SendAsync(request);

        Assert.Equal(401, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_cookie_with_another_token_reads_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sandbox/health");
        request.Headers.Add("Cookie", "seqr-sandbox-token=open-sesam");

        using var answer = await Host.Client.SendAsync(request);

        Assert.Equal(401, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("open-sesam")]
    public async Task Another_token_is_refused(string token)
    {
        var visitor = NewVisitor();

        var refused = await visitor.Press(await visitor.Open("/pages/sign-in?to=/wallet"), "Sign in", ("token", token));

        Assert.Equal((403, "That is not the token."), (refused.Status, Visit.Words(refused.Find("#token-error"))));
    }

    private async Task<Visitor> SignedIn()
    {
        var visitor = NewVisitor();
        await visitor.Press(await visitor.Open("/pages/sign-in?to=/wallet"), "Sign in", ("token", "open-sesame"));
        return visitor;
    }
}
