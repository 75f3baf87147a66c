using Reference.Client;
using Reference.Client.Checkout;

namespace SeqrSandbox.ContractTests.Client.Checkout;

public sealed class ValuesTests
{
    [Theory]
    [InlineData("seqr", "seqr://SEQR.SE/R20260101000000001")]
    [InlineData("seqr-demo", "seqr-demo://SEQR.SE/R20260101000000001")]
    [InlineData("seqr-debug", "seqr-debug://SEQR.SE/R20260101000000001")]
    public void A_wallet_link_is_the_qr_code_with_another_scheme_and_the_same_capitals(string scheme, string link) =>
        Assert.Equal(link, WalletLink.From("HTTP://SEQR.SE/R20260101000000001", scheme));

    [Theory]
    [InlineData("SEQR.SE/R1")]
    [InlineData("http://seqr.se/R1")]
    [InlineData("http://SEQR.SE/R1")]
    [InlineData("HTTP://seqr.se/R1")]
    [InlineData("HTTP://SEQR.SE:80/R1")]
    [InlineData("HTTP://other.example/R1")]
    [InlineData("seqr://SEQR.SE/R1")]
    [InlineData("SEQR:HTTP://SEQR.SE/R1")]
    [InlineData("HTTP://SEQR.SE/r1")]
    [InlineData("HTTP://SEQR.SE/R")]
    [InlineData("HTTP://SEQR.SE/R1x")]
    [InlineData("HTTP://SEQR.SE/R1/")]
    [InlineData("HTTP://SEQR.SE/Q")]
    [InlineData("HTTP://SEQR.SE/QA-1")]
    [InlineData(" HTTP://SEQR.SE/R1")]
    public void A_text_that_is_no_QR_code_makes_no_link(string text) =>
        Assert.StartsWith(
            $"'{text}' is no QR code of SEQR",
            Assert.Throws<ArgumentException>(() => WalletLink.From(text)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_till_has_a_link_too() => Assert.Equal("seqr://SEQR.SE/QTill7", WalletLink.From("HTTP://SEQR.SE/QTill7"));

    [Theory]
    [InlineData("http")]
    [InlineData("SEQR")]
    [InlineData("seqr:")]
    [InlineData("")]
    public void A_wallet_has_one_of_three_schemes(string scheme) => Assert.StartsWith(
        $"The scheme is '{scheme}'",
        Assert.Throws<ArgumentException>(() => WalletLink.From("HTTP://SEQR.SE/R1", scheme)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("../1")]
    [InlineData(".hidden")]
    [InlineData("a b")]
    [InlineData("a&b=c")]
    [InlineData("A-1\n")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123x")]
    public void An_order_id_that_could_mean_something_to_a_url_or_a_file_system_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => new Purchase(id, "Shoes", new Money(1, "SEK")));

    [Fact]
    public void A_purchase_costs_something() =>
        Assert.Throws<ArgumentException>(() => new Purchase("A-1", "Shoes", new Money(0, "SEK")));

    [Theory]
    [InlineData("sek")]
    [InlineData("SEKK")]
    [InlineData("")]
    public void A_currency_is_three_capitals(string currency) => Assert.Throws<ArgumentException>(() => new Money(1, currency));

    [Fact]
    public void Sums_of_one_currency_add_up_and_compare()
    {
        Assert.Equal(new Money(3.5m, "SEK"), new Money(1, "SEK") + new Money(2.5m, "SEK"));
        Assert.Equal(new Money(0.5m, "SEK"), new Money(3, "SEK") - new Money(2.5m, "SEK"));
        Assert.True(new Money(1, "SEK") < new Money(2, "SEK"));
    }

    [Fact]
    public void Sums_of_different_currencies_do_not_mix() =>
        Assert.Throws<InvalidOperationException>(() => new Money(1, "SEK") + new Money(1, "EUR"));
}
