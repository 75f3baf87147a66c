using System.Net;
using System.Text.RegularExpressions;
using Reference.Client.Demo;
using SeqrSandbox.ContractTests.Browser;
using SeqrSandbox.ContractTests.Certification;

namespace SeqrSandbox.ContractTests.DemoShop;

/// <summary>Input from outside, and the pages' security policy.</summary>
public sealed partial class GuardTests(BrowsedSimulator simulator) : ShopSuite(simulator)
{
    private const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>&lt;";

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        await Send("/orders", ("order", "tea-1"), ("tea", "1"), ("greeting", Hostile));
        string[] paths =
            ["/orders/tea-1", $"/checkout?tea=1&greeting={Uri.EscapeDataString(Hostile)}", "/orders/tea-1?message=%3Cscript%3E"];
        foreach (var path in paths)
        {
            var (status, html) = await Get(path);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pages_hold_no_script_and_no_style_and_name_no_other_host()
    {
        var (_, nothing) = await Get("/orders");
        Assert.DoesNotMatch(Inline(), nothing);
        await Paid("tea-1");
        await Order("tea-2");
        foreach (var path in (string[])["/", "/checkout?tea=1", "/orders", "/orders/tea-1", "/orders/nobody", "/nothing"])
        {
            var (_, html) = await Get(path);
            Assert.DoesNotMatch(Inline(), html);
            Assert.DoesNotContain("//", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_page_has_a_policy_that_lets_only_the_shop_in()
    {
        foreach (var path in (string[])["/", "/orders/nobody", "/assets/shop.js"])
        {
            using var answer = await Shop.Http.GetAsync(new Uri(path, UriKind.Relative));
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GET", "/orders/nobody")]
    [InlineData("GET", "/orders/nobody/card")]
    [InlineData("GET", "/orders/nobody/code")]
    [InlineData("GET", "/back?order=nobody")]
    [InlineData("GET", "/orders/..%2f..%2fetc")]
    [InlineData("GET", "/nothing")]
    [InlineData("GET", "/assets/nothing.css")]
    [InlineData("POST", "/orders/nobody/cancel")]
    [InlineData("POST", "/orders/nobody/again")]
    [InlineData("POST", "/orders/nobody/refund")]
    public async Task A_missing_record_is_not_found(string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        request.Content = method == "POST" ? new FormUrlEncodedContent([new("refund", "refund-1"), new("everything", "yes")]) : null;
        using var answer = await Shop.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_does_nothing()
    {
        await Order();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/orders/tea-1/cancel");
        request.Headers.Add("Origin", "http://elsewhere.example");
        using var answer = await Shop.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Waiting for payment", (await Get("/orders")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls ftp://localhost", "http or https")]
    [InlineData("--urls http://0.0.0.0:5080", "a phone opens")]
    [InlineData("--urls http://localhost:5080/shop", "a phone opens")]
    [InlineData("--wallet phone", "--wallet")]
    [InlineData("--refund 5", "--refund")]
    [InlineData("--urls", "--urls")]
    public void A_wrong_command_line_says_what_to_mend(string arguments, string told)
    {
        var wrong = Assert.Throws<FormatException>(() => DemoOptions.Parse(["shop", .. arguments.Split(' ')]));
        Assert.Contains(told, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_is_named()
    {
        await using var second = SideProgram.Dotnet("Reference.Client.Demo.dll", "shop", "--urls", Shop.Address.ToString());
        var (status, output, errors) = await second.End();
        Assert.Equal((2, ""), (status, output));
        Assert.Contains(Shop.Address.ToString(), Assert.Single(errors.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [GeneratedRegex("<script(?![^>]* src=)|<style|\\bstyle=|\\bon[a-z]+=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
