using Reference.Client.Checkout;
using Reference.Client.Codes;

namespace SeqrSandbox.ContractTests.Client.Codes;

/// <summary>The codes that begin a service, the links of its pages, and what the app brings back to them.</summary>
public sealed class ServiceCodeTests
{
    [Fact]
    public void Each_service_has_its_code()
    {
        Assert.Equal(
            "HTTP://SEQR.SE/000/wss?w=example_shop_id&t=29834231890234", ServiceCode.ForWebShop("example_shop_id", "29834231890234"));
        Assert.Equal("HTTP://SEQR.SE/000/ups?w=public_test_shop&t=123456", ServiceCode.ForMachine("public_test_shop", "123456"));
        Assert.Equal("HTTP://SEQR.SE/000/example_service", ServiceCode.ForService("example_service"));
        Assert.Equal(
            "HTTP://SEQR.SE/000/example_service?seat=12%20A%26B&row=%C3%A5",
            ServiceCode.ForService("example_service", new("seat", "12 A&B"), new("row", "\u00E5")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a&t=2")]
    [InlineData("\u00E5")]
    [InlineData("-a")]
    public void An_id_that_would_change_the_code_is_refused(string id)
    {
        Assert.All(
            [
                () => ServiceCode.ForWebShop("shop", id), () => ServiceCode.ForWebShop(id, "1"), () => ServiceCode.ForMachine("shop", id),
                () => ServiceCode.ForService(id),
            ],
            (Func<string> make) =>
                Assert.Contains("1 to 64 letters", Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("invoice")]
    [InlineData("wss")]
    [InlineData("ups")]
    public void A_service_cannot_have_the_name_of_SEQRs_own(string id) =>
        Assert.Contains("SEQR's own", Assert.Throws<ArgumentException>(() => ServiceCode.ForService(id)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_parameter_without_a_name_is_refused() =>
        Assert.Throws<ArgumentException>(() => ServiceCode.ForService("a", new KeyValuePair<string, string>("", "x")));

    [Theory]
    [InlineData("seqr")]
    [InlineData("seqr-demo")]
    public void A_code_of_a_service_has_a_link(string scheme) =>
        Assert.Equal($"{scheme}://SEQR.SE/000/ups?w=a&t=1", WalletLink.From(ServiceCode.ForMachine("a", "1"), scheme));

    [Theory]
    [InlineData("#0000002012-63506374", "0000002012-63506374", null)]
    [InlineData("0000002012-63506374", "0000002012-63506374", null)]
    [InlineData("#0000002012-63506374_20150306072260070", "0000002012-63506374", "20150306072260070")]
    public void The_fragment_has_the_token_and_on_the_success_page_the_invoice(string text, string token, string? reference)
    {
        Assert.True(ServiceFragment.TryParse(text, out var fragment));
        Assert.Equal(new ServiceFragment(token, reference), fragment);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("#")]
    [InlineData("#_20150306072260070")]
    [InlineData("#1-1_")]
    [InlineData("#1-1_abc")]
    [InlineData("#1-1_2_3")]
    [InlineData("#1-1/../x")]
    [InlineData("#11111111111111111111111111111111111111111111111111111111111111111")]
    public void Anything_else_is_no_fragment_of_the_app(string? text) => Assert.False(ServiceFragment.TryParse(text, out _));
}
