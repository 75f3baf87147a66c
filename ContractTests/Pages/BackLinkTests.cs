using SeqrSandbox.Simulator.Pages.Wallet.Bills;

namespace SeqrSandbox.ContractTests.Pages;

/// <summary>The way back to the shop.</summary>
public sealed class BackLinkTests : PagesSuite
{
    [Theory]
    [InlineData("https://shop.example/order?id=7&x=\"")]
    [InlineData("http://192.168.0.7:8081/")]
    [InlineData("myshop://order/7")]
    [InlineData("com.example.shop:order")]
    public async Task A_page_or_an_app_becomes_a_link(string url) => Assert.Equal(url, (await Ended(url)).Find("#ok").GetAttribute("href"));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("blob:https://x/1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("intent://x#Intent;end")]
    [InlineData("view-source:javascript:alert(1)")]
    [InlineData("//evil.example/")]
    [InlineData("shop.example/back")]
    [InlineData("https://")]
    public async Task Anything_else_is_only_shown(string url)
    {
        var ended = await Ended(url);

        Assert.Equal("/wallet", ended.Find("#ok").GetAttribute("href"));
        Assert.Equal(url.Trim(), ended.Find("#back-refused code").TextContent);
        Assert.DoesNotContain(ended.Document.QuerySelectorAll("a"), link => link.GetAttribute("href") == url.Trim());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Without_an_address_there_is_no_way_back(string? url) => Assert.Null(BackLink.Of(url));

    private async Task<Visit> Ended(string url)
    {
        var visitor = NewVisitor();
        return await visitor.Press(await GivenOpened(visitor, await GivenBill(bill => bill with { BackUrl = url })), "Cancel");
    }
}
