using System.Text;
using System.Text.Json;
using Reference.Client;
using Reference.Client.PaperBills;
using SeqrSandbox.ContractTests.PaperBills;

namespace SeqrSandbox.ContractTests.Client.PaperBills;

/// <summary>The maker of the codes on paper bills.</summary>
public sealed class BillCodeTests
{
    private static readonly BillIssuer Issuer = new("example", "5ecr3t");

    [Fact]
    public void The_documented_example_is_made_to_the_letter() => Assert.Equal(
        PrintedBill.Documented, Issuer.CodeFor(new(new(29.99m, "SEK"), "Test invoice", "R820919")));

    [Theory]
    [InlineData("29.9", "29.90")]
    [InlineData("30.00", "30")]
    [InlineData("0.01", "0.01")]
    [InlineData("999999999.99", "999999999.99")]
    public void An_amount_has_a_dot_and_two_decimals_or_none(string value, string written)
    {
        var total = new Money(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), "SEK");

        var payload = Payload(Issuer.CodeFor(new(total, "x", "y") { Once = true }));

        Assert.Equal((written, "true"), (payload.GetProperty("a").GetString(), payload.GetProperty("o").GetString()));
    }

    [Theory]
    [InlineData("0", "more than 0")]
    [InlineData("-1", "more than 0")]
    [InlineData("29.999", "at most two decimals")]
    [InlineData("1000000000", "less than 1000000000")]
    public void A_wrong_amount_is_refused(string value, string sentence)
    {
        var total = new Money(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), "SEK");

        Assert.Contains(sentence, Assert.Throws<ArgumentException>(() => new PaperBill(total, "x", "y")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "y", "empty")]
    [InlineData("x", " ", "empty")]
    [InlineData("Kaffe & te", "y", "The description of a bill cannot have the character '&'")]
    [InlineData("R\u00E4kning", "y", "cannot have the character '\u00E4'")]
    [InlineData("x", "A;B", "The reference of a bill cannot have the character ';'")]
    [InlineData(
        "123456789012345678901234567890123456789012345678901", "y", "The description of a bill has at most 50 characters; this one has 51")]
    [InlineData("x", "1234567890123456789012345678901", "The reference of a bill has at most 30 characters; this one has 31")]
    public void A_wrong_text_is_refused(string description, string reference, string sentence) => Assert.Contains(
        sentence,
        Assert.Throws<ArgumentException>(() => new PaperBill(new(1, "SEK"), description, reference)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Every_character_that_SEQR_takes_is_taken()
    {
        const string All = """Az 09_(b){c}[d] -/\,.'" """;

        Assert.Equal(All, Payload(Issuer.CodeFor(new(new(1, "SEK"), All, "1-2/3"))).GetProperty("d").GetString());
    }

    [Fact]
    public void The_secret_is_in_no_text()
    {
        Assert.Equal("example", Issuer.ToString());
        Assert.DoesNotContain("5ecr3t", JsonSerializer.Serialize(Issuer), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new BillIssuer("example", ""));
    }

    private static JsonElement Payload(string code) => JsonDocument.Parse(
        Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(code.Split('.')[^2]))).RootElement;
}
