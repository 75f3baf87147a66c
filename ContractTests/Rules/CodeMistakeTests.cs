using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>What is told of a text that SEQR's app does not read. docs/link.md tells what makes such texts.</summary>
public sealed class CodeMistakeTests
{
    [Theory]
    [InlineData("http://SEQR.SE/R1", "The scheme is http: a QR code begins with HTTP:// in capitals")]
    [InlineData("Http://SEQR.SE/R1", "The scheme is Http:")]
    [InlineData("https://SEQR.SE/R1", "The scheme is https:")]
    [InlineData(
        "SEQR://SEQR.SE/R1",
        "The scheme is SEQR: a QR code begins with HTTP:// in capitals, a link with seqr://, seqr-demo:// or "
            + "seqr-debug:// in small letters.")]
    [InlineData("swish://SEQR.SE/R1", "The scheme is swish:")]
    [InlineData("SEQR:HTTP://SEQR.SE/R1", "There are two schemes, SEQR:HTTP: seqr takes the place of HTTP, and does not stand before it.")]
    [InlineData("seqr://seqr.se:80/R1", "A port is given, 80: a code has none, and UriBuilder of .NET adds it to a link.")]
    [InlineData("HTTP://other.example/R1", "The host is other.example: it has to be SEQR.SE.")]
    [InlineData("HTTP://me@SEQR.SE/R1", "The host is me@SEQR.SE: it has to be SEQR.SE.")]
    [InlineData("HTTP:///R1", "The host is missing: it has to be SEQR.SE.")]
    [InlineData(
        "HTTP://SEQR.SE/r1",
        "The letter before the reference or the id is r: it has to be a capital R. The text was lower-cased as a whole.")]
    [InlineData(
        "HTTP://SEQR.SE/qTILL",
        "The letter before the reference or the id is q: it has to be a capital Q. The text was lower-cased as a whole.")]
    [InlineData("r1", "The letter before the reference or the id is r: it has to be a capital R.")]
    [InlineData("HTTP://SEQR.SE/R1?lang=sv", "Nothing may follow the reference or the id; here follows ?lang=sv.")]
    [InlineData("HTTP://SEQR.SE/R1/", "Nothing may follow the reference or the id; here follows /.")]
    [InlineData("HTTP://SEQR.SE/R1x", "R is followed by the digits of an invoice reference, and by nothing else.")]
    [InlineData("QA-1", "Q is followed by the SEQR id of a till: at most 64 letters and digits.")]
    [InlineData("HTTP://SEQR.SE/", "After SEQR.SE/ follows R with an invoice reference, or Q with the SEQR id of a till.")]
    [InlineData("HTTP://SEQR.SE", "After SEQR.SE/ follows R with an invoice reference, or Q with the SEQR id of a till.")]
    [InlineData("seqr%3A%2F%2FSEQR.SE%2FR1", "The text is percent-encoded: it has to be decoded once more.")]
    [InlineData("HTTP%3a%2f%2fSEQR.SE%2fR1", "The text is percent-encoded")]
    [InlineData("4711", "A bill's code is HTTP://SEQR.SE/R and 17 digits")]
    [InlineData("", "A bill's code is HTTP://SEQR.SE/R and 17 digits")]
    public void A_mistake_is_named(string text, string named) => Assert.StartsWith(named, CodeMistake.Of(text), StringComparison.Ordinal);

    [Fact]
    public void Several_mistakes_are_named_one_after_the_other()
    {
        var told = CodeMistake.Of("https://other.example:8080/r1");

        Assert.Matches(
            "^The scheme is https: .* The host is other.example:8080: .* The letter before the reference or the id is r: ",
            told);
    }

    [Theory]
    [InlineData("HTTP://SEQR.SE/R1")]
    [InlineData("  seqr-debug://seqr.se/QTILL ")]
    [InlineData("R1")]
    [InlineData("QTILL")]
    public void A_correct_code_has_no_mistake_and_is_meant_as_it_stands(string text)
    {
        Assert.Null(CodeMistake.Of(text));
        Assert.Null(CodeMistake.InvoiceMeant(text));
    }

    [Fact]
    public void A_long_text_is_cut_where_it_is_repeated() =>
        Assert.Equal($"The host is {new string('a', 40)}…: it has to be SEQR.SE.", CodeMistake.Of($"HTTP://{new string('a', 41)}/R1"));

    [Fact]
    public void A_text_that_is_not_long_is_repeated_whole() =>
        Assert.Equal($"The host is {new string('a', 40)}: it has to be SEQR.SE.", CodeMistake.Of($"HTTP://{new string('a', 40)}/R1"));

    [Theory]
    [InlineData(
        "http", " A URL class makes http of HTTP, and that of Node.js ignores a scheme set afterwards.")]
    [InlineData(
        "https", " A URL class makes http of HTTP, and that of Node.js ignores a scheme set afterwards.")]
    [InlineData("ftp", "")]
    [InlineData("", "")]
    public void A_wrong_scheme_is_answered_with_the_right_ones(string scheme, string why) => Assert.Equal(
        $"The scheme is {scheme}: a QR code begins with HTTP:// in capitals, a link with seqr://, seqr-demo:// "
            + $"or seqr-debug:// in small letters.{why}",
        CodeMistake.Of($"{scheme}://SEQR.SE/R17"));

    [Theory]
    [InlineData("http://seqr.se/r17", "17", true)]
    [InlineData("seqr://seqr.se:80/R17/", "17", true)]
    [InlineData("SEQR:HTTP://SEQR.SE/R17?a=b#c", "17", true)]
    [InlineData("https://other.example/QTILL7", null, true)]
    [InlineData("https://other.example/qtill7#c", null, true)]
    [InlineData("https://other.example/pay", null, false)]
    [InlineData("HTTP://SEQR.SE/R1x", null, false)]
    [InlineData("HTTP://SEQR.SE/Q", null, false)]
    [InlineData("", null, false)]
    public void A_wrong_code_still_shows_which_invoice_it_was_made_for(string text, string? invoice, bool isSeqr)
    {
        Assert.Equal(invoice, CodeMistake.InvoiceMeant(text)?.Value);
        Assert.Equal(isSeqr, CodeMistake.WasMeantForSeqr(text));
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void A_text_longer_than_any_link_is_looked_at_no_further(int length, bool isLookedAt) =>
        Assert.Equal(isLookedAt, CodeMistake.WasMeantForSeqr("http://" + new string('a', length - 10) + "/R1"));

    [Fact]
    public void No_text_was_meant_for_nothing() => Assert.Null(CodeMistake.InvoiceMeant(null));
}
