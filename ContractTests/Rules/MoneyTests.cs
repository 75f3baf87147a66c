using System.Globalization;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>Amounts and currencies.</summary>
public sealed class MoneyTests
{
    [Theory]
    [InlineData("SEK", 2)]
    [InlineData("EUR", 2)]
    [InlineData("USD", 2)]
    [InlineData("RON", 2)]
    [InlineData("HUF", 2)]
    [InlineData("JPY", 0)]
    [InlineData("ISK", 0)]
    [InlineData("KRW", 0)]
    [InlineData("XAF", 0)]
    [InlineData("UGX", 0)]
    [InlineData("KWD", 3)]
    [InlineData("BHD", 3)]
    [InlineData("TND", 3)]
    public void A_currency_has_the_decimals_of_ISO_4217(string code, int decimals) => Assert.Equal(decimals, Currency.Of(code).Decimals);

    [Fact]
    public void Every_currency_is_three_capitals_and_known_once()
    {
        Assert.All(Currency.All, currency => Assert.Matches("^[A-Z]{3}$", currency.Code));
        Assert.Equal(Currency.All.Count, Currency.All.Select(currency => currency.Code).Distinct().Count());
        Assert.InRange(Currency.All.Count, 150, 170);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sek")]
    [InlineData("SEK ")]
    [InlineData("XXX")]
    [InlineData("XAU")]
    public void Anything_else_is_not_a_currency(string? code) => Assert.False(Currency.TryFind(code, out _));

    [Theory]
    [InlineData("149.90")]
    [InlineData("149.9")]
    [InlineData("149.9000")]
    [InlineData("149")]
    [InlineData("-20.5")]
    [InlineData("0.00")]
    public void An_amount_keeps_the_digits_it_was_sent_with(string digits) =>
        Assert.Equal($"{digits} SEK", Given.Kronor(decimal.Parse(digits)).ToString());

    [Theory]
    [InlineData("SEK", 149.90, 14990)]
    [InlineData("SEK", -0.01, -1)]
    [InlineData("JPY", 149, 149)]
    [InlineData("KWD", 1.234, 1234)]
    [InlineData("KWD", 999_999_999, 999_999_999_000)]
    public void Accounts_keep_the_smallest_unit(string code, decimal value, long minor)
    {
        var currency = Currency.Of(code);

        Assert.Equal(minor, Amount.Of(value, currency).Minor);
        Assert.Equal(value, Amount.OfMinor(minor, currency).Value);
    }

    [Theory]
    [InlineData("SEK", 0.001)]
    [InlineData("JPY", 0.5)]
    [InlineData("KWD", 0.0001)]
    [InlineData("SEK", 1_000_000_000)]
    [InlineData("SEK", -1_000_000_000)]
    public void An_impossible_amount_cannot_be_made(string code, decimal value)
    {
        var refused = Assert.Throws<ArgumentException>(() => Amount.Of(value, Currency.Of(code)));

        Assert.StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"{value} is not an amount in {code}."),
            refused.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_currency_is_named()
    {
        var refused = Assert.Throws<ArgumentException>(() => Currency.Of("KRO"));

        Assert.StartsWith("'KRO' is not an ISO 4217 currency.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_and_the_finest_numbers_are_only_looked_at()
    {
        Assert.True(Amount.Fits(decimal.MaxValue, Currency.Of("JPY")));
        Assert.False(Amount.Fits(0.0000000000000000000000000001m, Currency.Of("KWD")));
        Assert.False(Amount.Fits(7.9228162514264337593543950335m, Currency.Of("SEK")));
    }
}
