using System.Text;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.PaperBills;

/// <summary>
/// The signed code on a paper bill is checked to the letter. What is wrong is told to the payer and found in the journal.
/// </summary>
public sealed class CodeTests : PaperBillSuite
{
    private const string Malformed = "bill-token-malformed";
    private const string Head = "bill-token-header";
    private const string Issuer = "bill-token-issuer";
    private const string Signature = "bill-token-signature";
    private const string Expired = "bill-token-expired";
    private const string Wrong = "bill-token-payload";

    public static TheoryData<string, string, string> WrongCodes
    {
        get
        {
            var hex = Convert.ToHexStringLower(PrintedBill.Key());
            return new()
            {
                { PrintedBill.Unsigned, Head, "its alg is none" },
                {
                    PrintedBill.Code(PrintedBill.Payload(), """{"alg":"HS512","typ":"JWT","iss":"example"}"""),
                    Head, "'HS512'; it has to be HS256"
                },
                {
                    PrintedBill.Code(PrintedBill.Payload(), """{"alg":"hs256","typ":"JWT","iss":"example"}"""),
                    Head, "'hs256'; it has to be HS256"
                },
                { PrintedBill.Code(PrintedBill.Payload(), """{"typ":"JWT","iss":"example"}"""), Head, "no algorithm" },
                { PrintedBill.Code(PrintedBill.Payload(), """{"alg":"HS256","iss":"example"}"""), Head, "typ is missing" },
                { PrintedBill.Code(PrintedBill.Payload(), """{"alg":"HS256","typ":"JWT","iss":"example","crit":["x"]}"""), Head, "crit" },
                {
                    PrintedBill.Code("""{"iss":"example",""" + PrintedBill.Payload()[1..], """{"alg":"HS256","typ":"JWT"}"""),
                    Issuer, "it belongs into the header"
                },
                { PrintedBill.Code("""{"iss":"example",""" + PrintedBill.Payload()[1..]), Issuer, "it belongs into the header" },
                { PrintedBill.Code(PrintedBill.Payload(), """{"alg":"HS256","typ":"JWT"}"""), Issuer, "has no issuer" },
                { PrintedBill.Code(PrintedBill.Payload(), """{"alg":"HS256","typ":"JWT","iss":7}"""), Issuer, "has no issuer" },
                {
                    PrintedBill.Code(PrintedBill.Payload(), """{"alg":"HS256","typ":"JWT","iss":"nobody"}"""),
                    Issuer, "There is no issuer 'nobody'"
                },
                { PrintedBill.Code(PrintedBill.Payload(), key: Encoding.ASCII.GetBytes(hex)), Signature, "hex text of the hash" },
                {
                    PrintedBill.Code(PrintedBill.Payload(), key: Encoding.ASCII.GetBytes(hex.ToUpperInvariant())),
                    Signature, "hex text of the hash"
                },
                { PrintedBill.Code(PrintedBill.Payload(), key: Encoding.UTF8.GetBytes(PrintedBill.Secret)), Signature, "does not fit" },
                { PrintedBill.Code(PrintedBill.Payload(), key: PrintedBill.Key("another")), Signature, "does not fit" },
                { PrintedBill.Documented[..^1], Signature, "does not fit" },
                { PrintedBill.Documented[..(PrintedBill.Documented.LastIndexOf('.') + 1)], Signature, "does not fit" },
                { PrintedBill.Code("""{"exp":1000000000,""" + PrintedBill.Payload()[1..]), Expired, "expired at 2001-09-09 01:46:40 UTC" },
                { PrintedBill.Code("""{"nbf":33000000000,""" + PrintedBill.Payload()[1..]), Expired, "is valid from" },
                { PrintedBill.Code("""{"exp":"tomorrow",""" + PrintedBill.Payload()[1..]), Expired, "no number of seconds" },
                { PrintedBill.Code("""{"iat":"now",""" + PrintedBill.Payload()[1..]), Expired, "iat is no number of seconds" },
                { PrintedBill.Code("""{"exp":1e300,""" + PrintedBill.Payload()[1..]), Expired, "no number of seconds" },
                { PrintedBill.Code(PrintedBill.Payload(amount: "29,99")), Wrong, "follow a dot, not a comma" },
                { PrintedBill.Code(PrintedBill.Payload(amount: "29.999")), Wrong, "at most 2 decimals" },
                { PrintedBill.Code(PrintedBill.Payload(amount: "1000000000")), Wrong, "more than 9 digits" },
                { PrintedBill.Code(PrintedBill.Payload(amount: new string('9', 500))), Wrong, "more than 9 digits" },
                { PrintedBill.Code(PrintedBill.Payload(amount: "0.00")), Wrong, "more than 0" },
                { PrintedBill.Code(PrintedBill.Payload(amount: "-5")), Wrong, "has to be digits" },
                { PrintedBill.Code(PrintedBill.Payload(amount: "1e3")), Wrong, "has to be digits" },
                { PrintedBill.Code(PrintedBill.Payload(amount: "1.2.3")), Wrong, "has to be digits" },
                { PrintedBill.Code(PrintedBill.Payload(amount: "5.50", currency: "JPY")), Wrong, "JPY has 0 decimals" },
                { PrintedBill.Code(PrintedBill.Payload(amount: "")), Wrong, "the amount, is missing" },
                { PrintedBill.Code(PrintedBill.Payload(currency: "sek")), Wrong, "'sek', which is no ISO 4217 currency" },
                {
                    PrintedBill.Code(PrintedBill.Payload(description: new string('x', 51))),
                    Wrong, "member d has 51 characters; it may have 50"
                },
                { PrintedBill.Code(PrintedBill.Payload(description: "Kaffe & te")), Wrong, "member d has the character '&'" },
                { PrintedBill.Code(PrintedBill.Payload(description: "R\u00E4kning")), Wrong, "member d has the character '\u00E4'" },
                { PrintedBill.Code(PrintedBill.Payload(description: "")), Wrong, "member d is missing" },
                {
                    PrintedBill.Code(PrintedBill.Payload(reference: new string('1', 31))),
                    Wrong, "member r has 31 characters; it may have 30"
                },
                { PrintedBill.Code(PrintedBill.Payload(reference: "A;B")), Wrong, "member r has the character ';'" },
                { PrintedBill.Code(PrintedBill.Payload(once: "yes")), Wrong, "'yes'; it has to be 'true' or 'false'" },
                { PrintedBill.Code("""{"a":29.99,"c":"SEK","d":"x","r":"y","o":"false"}"""), Wrong, "member a is a JSON Number" },
                { PrintedBill.Code("""{"a":"29.99","c":"SEK","d":"x","r":"y","o":true}"""), Wrong, "member o is a JSON True" },
                { PrintedBill.Code("""{"a":"29.99","a":"1.00","c":"SEK","d":"x","r":"y"}"""), Malformed, "payload is no JSON object" },
                { PrintedBill.Code("""["a"]"""), Malformed, "payload is no JSON object" },
                { PrintedBill.Code("""{"a":"\ud800"}"""), Malformed, "payload is no JSON object" },
                { PrintedBill.Code(PrintedBill.Payload(), "no JSON"), Malformed, "header is no JSON object" },
                { PrintedBill.Address + "a.b", Malformed, "2 parts" },
                { PrintedBill.Address + "a.b.c.d", Malformed, "4 parts" },
                { PrintedBill.Documented + "=", Malformed, "none of base64url" },
                { PrintedBill.Documented + "&x=1", Malformed, "more than the one parameter" },
                { PrintedBill.Documented + "&j=1", Malformed, "more than the one parameter" },
                { PrintedBill.Code(PrintedBill.Payload(description: new string('x', 2000))), Malformed, "at most 2048 are read" },
                {
                    "HTTP://SEQR.SE/000/invoice?i=abc&d=Phone%20invoice&a=100.00&c=SEK&r=73782174&o=true&h=22ef08bd",
                    "bill-code-outdated", "the older form"
                },
                { "HTTP://SEQR.SE/000/invoice", "bill-code-outdated", "no token" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(WrongCodes))]
    public async Task A_wrong_code_is_refused_with_a_sentence_and_a_finding(string code, string finding, string sentence)
    {
        (await Scan(code)).ShouldBeProblem(422, "code-refused", sentence);

        var entry = await LastEntry();
        Assert.Equal(("scan", 49), (entry.Name, entry.Result));
        Assert.Contains(sentence, entry.Detail, StringComparison.Ordinal);
        Assert.Equal([finding], entry.Findings.Select(found => found.Code));
        Assert.Contains(sentence, entry.Findings[0].Advice, StringComparison.Ordinal);
        Assert.Empty((await Get("/sandbox/invoices")).Each("items", "reference"));
        // No secret, nor what stands for it, is recorded or told.
        Assert.DoesNotContain(PrintedBill.Secret, entry.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(PrintedBill.Key()), entry.Detail, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_documented_example_becomes_an_invoice()
    {
        var bill = (await Scan(PrintedBill.Documented)).ShouldBe(200);

        Assert.Equal(
            ("ISSUED", "Test invoice", "R820919", "29.99", "SEK"),
            (bill["status"], bill["title"], bill["clientInvoiceId"], bill["total.value"], bill["total.currency"]));
        Assert.Empty((await LastEntry()).Findings);
    }

    [Theory]
    [InlineData("seqr")]
    [InlineData("seqr-demo")]
    public async Task A_link_made_of_the_code_is_read_too(string scheme) =>
        (await Scan(scheme + PrintedBill.Documented["HTTP".Length..])).ShouldBe(200);

    [Fact]
    public async Task Every_documented_character_is_taken_and_once_defaults_to_false()
    {
        var payload = """{"a":"0.5","c":"SEK","d":"Az 09_(b){c}[d] -/\\,.'\"","r":"1-2/3"}""";

        var bill = (await Scan(PrintedBill.Code(payload))).ShouldBe(200);

        Assert.Equal("""Az 09_(b){c}[d] -/\,.'" """.TrimEnd(), bill["title"]);
    }

    [Fact]
    public async Task A_token_expires_by_the_clock_of_the_sandbox()
    {
        await GivenFrozen();
        var ends = Host.Sandbox.Clock.GetUtcNow().AddSeconds(30).ToUnixTimeSeconds();
        var code = PrintedBill.Code($$"""{"exp":{{ends}},{{PrintedBill.Payload()[1..]}}""");

        (await Scan(code)).ShouldBe(200);
        await Pass("31s");

        (await Scan(code)).ShouldBeProblem(422, "code-refused", "expired");
    }

    [Fact]
    public async Task A_merchant_who_does_not_take_the_currency_refuses_the_bill()
    {
        await Patch("/sandbox/terminals/public_test_shop_terminal", """{"reseller":{"currencies":["EUR"]}}""");

        (await Scan(PrintedBill.Documented)).ShouldBeProblem(422, "code-refused", "accepts EUR");
    }

    [Fact]
    public async Task The_bill_of_a_blocked_merchant_is_refused()
    {
        await Patch("/sandbox/terminals/public_test_shop_terminal", """{"blocked":true}""");

        (await Scan(PrintedBill.Documented)).ShouldBeProblem(422, "code-refused", "takes no payments");
    }

    [Theory]
    [InlineData("http://seqr.se/000/invoice?j=x")]
    [InlineData("HTTP://SEQR.SE/001/invoice?j=x")]
    [InlineData("HTTP://SEQR.SE/000/?j=x")]
    [InlineData("HTTP://SEQR.SE/000/a b")]
    public void Other_texts_are_no_codes_of_services(string text) => Assert.False(ServiceCode.TryRead(text, out _));
}
