using System.Text;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>
/// Messages in other encodings than UTF-8 and UTF-16, as the Java stack reads them. Source: docs/protocol.md,
/// "Transport".
/// </summary>
public abstract class CharsetTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private const string Latin = "Räksmörgås";
    private const string Euro = "Räksmörgås 1 €";

    [Theory]
    [InlineData("iso-8859-1", Latin)]
    [InlineData("ISO-8859-1", Latin)]
    [InlineData("latin1", Latin)]
    [InlineData("ISO8859_1", Latin)]
    [InlineData("iso-8859-15", Euro)]
    [InlineData("windows-1252", Euro)]
    [InlineData("Cp1252", Euro)]
    [InlineData("us-ascii", "Sandwich")]
    public async Task Text_in_every_charset_comes_back_as_the_same_characters(string charset, string title)
    {
        var body = Bytes(charset, Sending(title));

        await MustComeBack(title, body, $"text/xml; charset={charset}");
        await MustComeBack(title, [.. Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding='{charset}'?>"), .. body], "text/xml");
    }

    [Fact]
    public async Task The_header_counts_more_than_the_declaration() => await MustComeBack(
        Latin, Encoding.Latin1.GetBytes("""<?xml version="1.0" encoding="utf-8"?>""" + Sending(Latin)), "text/xml; charset=iso-8859-1");

    [Fact]
    public async Task A_byte_of_iso_8859_1_is_the_letter_of_its_number() =>
        await MustComeBack("1 \u0080", Encoding.Latin1.GetBytes(Sending("1 \u0080")), "text/xml; charset=iso-8859-1");

    [Fact]
    public async Task A_byte_beyond_127_is_refused_in_us_ascii()
    {
        var answer = await Simulator.Post(Encoding.Latin1.GetBytes(Sending(Latin)), "text/xml; charset=us-ascii");

        Assert.Equal(500, answer.Status);
        Assert.StartsWith("The message is not US-ASCII: byte ", answer.Fault().Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/xml; charset=")]
    [InlineData("text/xml; charset=\"\"")]
    [InlineData("text/xml;charset=;action=\"\"")]
    [InlineData("text/xml; charset='utf-8'")]
    [InlineData("text/xml; charset='UTF-8")]
    [InlineData("Text/XML ;  CharSet = Utf-8 ")]
    [InlineData("text/xml; charset=\"utf-8\"; ")]
    [InlineData("text/xml;; charset=utf8")]
    [InlineData("text/xml, application/xml")]
    public async Task A_content_type_written_oddly_is_understood(string contentType) =>
        await MustComeBack(Latin, Encoding.UTF8.GetBytes(Sending(Latin)), contentType);

    [Fact]
    public async Task The_charset_in_single_quotes_counts() =>
        await MustComeBack(Latin, Encoding.Latin1.GetBytes(Sending(Latin)), "text/xml; charset='iso-8859-1'");

    [Theory]
    [InlineData("text/xml; charset=klingon", "klingon")]
    [InlineData("text/xml; charset=utf-7", "utf-7")]
    [InlineData("text/xml; charset=ibm037", "ibm037")]
    [InlineData("text/xml; charset=iso-8859-2", "iso-8859-2")]
    public async Task An_unknown_one_is_a_fault_that_lists_what_is_read(string contentType, string charset)
    {
        var (code, reason) = (await Simulator.Post(Encoding.UTF8.GetBytes(Sending(Latin)), contentType)).Fault();

        Assert.Equal(
            (
                "soap:Client",
                $"The encoding {charset} is not read here. Send UTF-8; UTF-16, ISO-8859-1, ISO-8859-15, windows-1252 "
                    + "and US-ASCII are read too."),
            (code, reason));
    }

    [Theory]
    [InlineData(
        "iso-8859-1",
        "text/xml; charset=iso-8859-1",
        "charset-not-unicode",
        "Send UTF-8: this was read as ISO-8859-1, which lacks many letters.")]
    [InlineData(
        "windows-1252",
        "text/xml; charset=windows-1252",
        "charset-not-unicode",
        "Send UTF-8: this was read as windows-1252, which lacks many letters.")]
    [InlineData(
        "utf-8",
        "text/xml; charset=",
        "content-type-malformed",
        "Send text/xml; charset=utf-8 as the one Content-Type: the charset is empty and counts as left out.")]
    [InlineData(
        "utf-8",
        "text/xml; charset='utf-8'",
        "content-type-malformed",
        "Send text/xml; charset=utf-8 as the one Content-Type: the charset stands in single quotes.")]
    [InlineData(
        "utf-8",
        "text/xml, text/xml",
        "content-type-malformed",
        "Send text/xml; charset=utf-8 as the one Content-Type: there are several, and the first one counts.")]
    public async Task It_is_found(string charset, string contentType, string code, string advice)
    {
        await MustComeBack(Latin, Bytes(charset, Sending(Latin)), contentType);

        var finding = Assert.Single(await Findings(), finding => finding.Code is "charset-not-unicode" or "content-type-malformed");
        Assert.Equal((code, advice), (finding.Code, finding.Advice));
        Assert.Equal(code == "charset-not-unicode" ? Severity.Hint : Severity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("utf-8", "text/xml; charset=utf-8")]
    [InlineData("utf-16", "TEXT/XML; CHARSET=\"UTF-16\"")]
    public async Task Nothing_is_found_about_one_that_is_as_documented(string charset, string contentType)
    {
        await MustComeBack(Latin, Encoding.GetEncoding(charset).GetBytes(Sending(Latin)), contentType);

        Assert.DoesNotContain(await Findings(), finding => finding.Code is "charset-not-unicode" or "content-type-malformed");
    }

    [Theory]
    [InlineData("iso-8859-15")]
    [InlineData("windows-1252")]
    public async Task The_journal_shows_the_same_characters_and_keeps_the_bytes(string charset)
    {
        var body = Bytes(charset, Sending(Euro));

        await Simulator.Post(body, $"text/xml; charset='{charset}'");

        var entry = (await Simulator.Sandbox.Journal.List(new() { Limit = 1, WithBodies = true }))[0];
        Assert.Equal(body, entry.Request!.Body);
        Assert.Contains($"<title>{Euro}</title>", SeqrSandbox.Simulator.Journal.PasswordMask.Text(entry.Request), StringComparison.Ordinal);
    }

    private static string Sending(string title) => Message.Of("sendInvoice", Message.Invoice(members: Message.Member("title", title)));

    /// <summary>
    /// As a client of that country writes it: these encodings differ from ISO-8859-1 in the euro sign alone, as far as
    /// is sent here.
    /// </summary>
    private static byte[] Bytes(string charset, string text) => charset.ToUpperInvariant() switch
    {
        "UTF-8" => Encoding.UTF8.GetBytes(text),
        "ISO-8859-15" => Encoding.Latin1.GetBytes(text.Replace('€', '\u00A4')),
        "WINDOWS-1252" or "CP1252" => Encoding.Latin1.GetBytes(text.Replace('€', '\u0080')),
        _ => Encoding.Latin1.GetBytes(text),
    };

    private async Task MustComeBack(string title, byte[] body, string contentType)
    {
        var sent = Simulator.ResultOf(await Simulator.Post(body, contentType));

        var stored = await Simulator.Sandbox.Store.FindInvoice(new Core.Invoices.InvoiceReference(sent["invoiceReference"]!));
        Assert.Equal(title, stored!.Value.Bill.Title);
    }

    private async Task<IReadOnlyList<Finding>> Findings() => (await Simulator.Sandbox.Journal.List(new() { Limit = 1 }))[0].Findings;
}

public sealed class CharsetsInMemory(InMemorySimulator simulator) : CharsetTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class CharsetsOverKestrel(KestrelSimulator simulator) : CharsetTests(simulator), IClassFixture<KestrelSimulator>;
