using System.Text;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>No view and no export shows a password, however it was written.</summary>
public sealed class MaskingTests() : JournalSuite(Transport.InMemory)
{
    private const string Secret = "12345678";

    public static TheoryData<string, string> Messages => new()
    {
        { "as it should be", Message.Of("benchmarkingNop") },
        { "with a prefix and an attribute", Message.InEnvelope($"<x:any xmlns:x=\"u\"><x:password a=\"b\">{Secret}</x:password></x:any>") },
        { "with an attribute that looks like an end", Message.InEnvelope($"<any><password a=\"/>\">{Secret}</password></any>") },
        { "as CDATA", Message.InEnvelope($"<any><password><![CDATA[{Secret}]]></password></any>") },
        { "never ending", $"<any><password>{Secret}" },
        { "ended by something else", $"<any><password>{Secret}</any>" },
        { "with an element inside", $"<any><password><b>{Secret}</b></password></any>" },
        { "in capitals", $"<any><PASSWORD>{Secret}</PASSWORD></any>" },
        { "of another name", $"<any><newPassword>{Secret}</newPassword></any>" },
        { "as an attribute", $"<any password=\"{Secret}\"/>" },
        { "as an attribute that never ends", $"<any password = '{Secret}" },
        { "as an attribute of its own element", Message.InEnvelope($"<any><password value=\"{Secret}\" id='{Secret}'>1</password></any>") },
        { "as an attribute of an empty element", $"<any><x:password xmlns:x=\"u\" href=\"#{Secret}\"/></any>" },
        { "in an address", Message.InEnvelope($"<any><notificationUrl>http://shop:{Secret}@shop.example/</notificationUrl></any>") },
        { "as JSON", $$"""{"password": "{{Secret}}"}""" },
        { "made to be slow to find", $"<any><password>{Secret}</password><password " + string.Concat(Enumerable.Repeat("'\"", 20_000)) },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_password_is_shown_nowhere(string how, string message)
    {
        Assert.NotEmpty(how);
        await Post(Encoding.UTF8.GetBytes(message));
        await AssertHidden();
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("iso-8859-1", false)]
    public async Task A_secret_is_hidden_in_every_encoding(string charset, bool withMark)
    {
        var encoding = Encoding.GetEncoding(charset);
        byte[] mark = withMark ? encoding.GetPreamble() : [];
        await Post(
            [
                .. mark,
                .. encoding.GetBytes(Message.Of("benchmarkingNop").Replace("</context>", "<å/></context>", StringComparison.Ordinal))
            ],
            $"text/xml; charset={charset}");
        await AssertHidden();
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-15")]
    [InlineData("us-ascii")]
    [InlineData("'iso-8859-1'")]
    [InlineData("klingon")]
    public async Task A_secret_is_hidden_in_single_byte_charsets(string charset)
    {
        var message = Message.Of("benchmarkingNop").Replace("<password>", "<å/><password>", StringComparison.Ordinal);
        await Post(Encoding.Latin1.GetBytes(message), $"text/xml; charset={charset}");
        await AssertHidden();
    }

    [Theory]
    [InlineData("cp500", "ebcdic-international")]
    [InlineData("utf-7", "utf-7")]
    public async Task A_secret_is_hidden_in_an_unknown_charset(string encoding, string charset)
    {
        var message = Message.Of("benchmarkingNop").Replace("<password>", "<a/><password>", StringComparison.Ordinal);
        byte[] bytes = encoding == "utf-7"
            ? Encoding.ASCII.GetBytes(
                message.Replace("<", "+ADw-", StringComparison.Ordinal).Replace(">", "+AD4-", StringComparison.Ordinal))
            : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(message);

        await Post(bytes, $"text/xml; charset={charset}");

        var entry = Assert.Single(await Host.Sandbox.Journal.List(new() { WithBodies = true }));
        Assert.Equal((true, bytes.Length), (entry.Request!.Body.IsDefault, (int)entry.Request.Length));
    }

    [Fact]
    public async Task The_type_of_a_password_is_no_secret()
    {
        await Post(
            Encoding.UTF8.GetBytes(
                Message.InEnvelope($"<any xmlns:xsi=\"u\"><password xsi:type=\"xsd:string\">{Secret}</password></any>")));

        Assert.Contains(
            "xsi:type=\\\"xsd:string\\\"",
            Encoding.UTF8.GetString((await Get("/sandbox/recording")).ShouldBe(200).Bytes),
            StringComparison.Ordinal);
    }

    // Each of these is refused, and kept to be looked at.
    [Theory]
    [InlineData("utf-32", true, "text/xml")]
    [InlineData("utf-32", false, "text/xml; charset=utf-32")]
    [InlineData("utf-32BE", true, "text/xml")]
    [InlineData("utf-32BE", false, "text/xml")]
    [InlineData("utf-16", false, "text/xml; charset=utf-8")]
    [InlineData("us-ascii", false, "text/xml; charset=utf-16")]
    [InlineData("us-ascii", false, "text/xml; charset=utf-16le")]
    public async Task A_secret_is_hidden_when_the_encoding_differs_from_the_declared_one(string encoding, bool withMark, string contentType)
    {
        var written = Encoding.GetEncoding(encoding);
        await Post([.. withMark ? written.GetPreamble() : [], .. written.GetBytes(Message.Of("benchmarkingNop"))], contentType);
        await AssertHidden();
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE })]
    [InlineData(new byte[] { 0xFE, 0xFF })]
    public async Task A_secret_is_hidden_behind_a_wrong_byte_order_mark(byte[] mark)
    {
        await Post([.. mark, .. Encoding.ASCII.GetBytes(Message.Of("benchmarkingNop"))]);
        await AssertHidden();
    }

    [Fact]
    public async Task A_secret_cannot_be_guessed_by_verification()
    {
        await Nop();

        var tried = await Post(
            "/sandbox/verify",
            """{"match":{"request":{"context/password":"PASSWORD"}}}""".Replace("PASSWORD", Secret, StringComparison.Ordinal));

        Assert.Equal(("False", "***"), (tried["verified"], tried["nearest[0].differences[0].found"]));
    }

    private async Task AssertHidden()
    {
        var shown = new[] { "/sandbox/journal", "/sandbox/journal/1", "/sandbox/recording" };
        foreach (var path in shown)
        {
            var text = Encoding.UTF8.GetString((await Get(path)).ShouldBe(200).Bytes);
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, text.Replace("\\u0000", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        var lines = Encoding.UTF8.GetString((await Get("/sandbox/recording")).Bytes).Split('\n');
        if (System.Text.Json.JsonDocument.Parse(lines[1]).RootElement.GetProperty("request").TryGetProperty("base64", out var base64))
            Assert.DoesNotContain(
                Secret,
                Encoding.Latin1.GetString(base64.GetBytesFromBase64()).Replace("\0", "", StringComparison.Ordinal),
                StringComparison.Ordinal);
    }
}
