using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>The dashboard of a shared installation asks for its token.</summary>
public sealed class SharedInstallationTests : DashboardSuite
{
    private protected override SimulatorOptions Options => new() { Token = "open-sesame" };

    [Theory]
    [InlineData("/")]
    [InlineData("/start")]
    [InlineData("/invoices/1")]
    [InlineData("/journal")]
    [InlineData("/journal/1")]
    [InlineData("/scenarios")]
    [InlineData("/new-scenario")]
    [InlineData("/clock")]
    [InlineData("/notifications")]
    [InlineData("/certification/webshop")]
    [InlineData("/terminals")]
    [InlineData("/partners")]
    [InlineData("/payers")]
    [InlineData("/money")]
    [InlineData("/vouchers")]
    [InlineData("/findings")]
    [InlineData("/exploration")]
    public async Task A_visitor_who_has_not_signed_in_is_asked_to(string path)
    {
        var asked = await NewVisitor().Open(path);

        Assert.Equal("This sandbox asks for its token", asked.Heading);
        Assert.Equal(path, asked.Find("main input[name=to]").GetAttribute("value"));
        Assert.False(asked.Has(".areas"));
    }

    [Theory]
    [InlineData("/docs")]
    [InlineData("/docs/problems")]
    [InlineData("/docs/results/20")]
    [InlineData("/docs/findings/context-missing")]
    [InlineData("/docs/api")]
    public async Task The_documentation_is_open_to_those_who_have_no_token_yet(string path)
    {
        var page = await NewVisitor().Open(path);

        Assert.Equal((200, path), (page.Status, page.Path));
        Assert.False(page.Has(".areas"));
    }

    [Theory]
    [InlineData("pay")]
    [InlineData("cancel")]
    public async Task A_visitor_who_has_not_signed_in_changes_nothing(string action)
    {
        var reference = await GivenBill();

        await NewVisitor().Post($"/invoices/{reference}/{action}", []);
        await NewVisitor().Post("/clock/freeze", []);
        await NewVisitor().Post("/terminals/public_test_shop_terminal/block", []);
        await NewVisitor().Post("/payers", new() { ["id"] = "gunhild" });

        Assert.Equal(
            Core.Invoices.Phase.Issued,
            (await Host.Sandbox.Store.FindInvoice(new Core.Invoices.InvoiceReference(reference)))!.Value.Phase);
        Assert.Null(Host.Sandbox.Clock.FrozenAt);
        Assert.False((await Host.Sandbox.Store.FindTerminal("public_test_shop_terminal"))!.Value.Blocked);
        Assert.Null(await Host.Sandbox.Payers.Find("gunhild"));
    }

    [Fact]
    public async Task A_visitor_who_signs_in_continues_to_the_page_they_asked_for()
    {
        var visitor = NewVisitor();

        var page = await visitor.Press(await visitor.Open("/journal?operation=sendInvoice"), "Sign in", ("token", "open-sesame"));

        Assert.Equal("/journal?operation=sendInvoice", page.Path);
        Assert.True(page.Has(".areas"));
    }

    [Fact]
    public async Task A_program_sends_the_token_in_its_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/journal");
        request.Headers.Authorization = new("Bearer", "open-sesame");

        using var answer = await Host.Client.SendAsync(request);

        Assert.Equal("Journal", (await Visit.Of("/journal", answer)).Heading);
    }
}
