using System.Text;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>
/// Messages in parts without attachments, as Java clients with MTOM or SOAP with Attachments send them. What is refused stands
/// among the bad input. Source: docs/protocol.md, "Transport".
/// </summary>
public abstract class MultipartTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private const string Title = "Räksmörgås";

    private static readonly string Sending = Message.Of("sendInvoice", Message.Invoice(members: Message.Member("title", Title)));

    public static TheoryData<string> Senders => [.. Sent.Keys];

    /// <summary>
    /// By sender: the Content-Type of the whole message, the text before the envelope, and its charset.
    /// </summary>
    private static Dictionary<string, (string Type, string Before, Encoding Charset)> Sent => new()
    {
        ["CXF with MTOM"] = (
            "multipart/related; type=\"application/xop+xml\"; boundary=\"uuid:0ca0e16e-feb1-426c-97d8-c4508ada5e82\"; "
                + "start=\"<root.message@cxf.apache.org>\"; start-info=\"text/xml\"",
            "\r\n--uuid:0ca0e16e-feb1-426c-97d8-c4508ada5e82\r\nContent-Type: application/xop+xml; charset=UTF-8; "
                + "type=\"text/xml\"\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <root.message@cxf.apache.org>\r\n\r\n",
            Encoding.UTF8),
        ["Metro with MTOM"] = (
            "multipart/related;start=\"<rootpart*a@example.jaxws.sun.com>\";type=\"application/xop+xml\";"
            + "boundary=\"uuid:a\";start-info=\"text/xml\"",
            "--uuid:a\r\nContent-Id: <rootpart*a@example.jaxws.sun.com>\r\n"
                + "Content-Type: application/xop+xml;charset=utf-8;type=\"text/xml\"\r\nContent-Transfer-Encoding: binary\r\n\r\n",
            Encoding.UTF8),
        ["SAAJ with attachments"] = (
            "multipart/related; type=\"text/xml\"; boundary=\"----=_Part_0_1330671437.1446113928000\"",
            "------=_Part_0_1330671437.1446113928000\r\nContent-Type: text/xml; charset=utf-8\r\n\r\n",
            Encoding.UTF8),
        ["a part in Latin-1"] = (
            "Multipart/Related; boundary=b",
            "--b\r\nContent-Type: text/xml; charset=iso-8859-1\r\n\r\n",
            Encoding.Latin1),
        ["a part without headers"] = ("multipart/related; boundary=b; charset=iso-8859-1", "--b\r\n\r\n", Encoding.Latin1),
        ["a preamble"] = (
            "multipart/related; boundary=b",
            "This is a message in parts.\r\n--b\r\nContent-Type: text/xml\r\n\r\n",
            Encoding.UTF8),
    };

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task The_root_part_is_read(string sender)
    {
        var (type, before, charset) = Sent[sender];

        var answer = Simulator.ResultOf(await Simulator.Post(Whole(before, charset), type));

        var stored = await Simulator.Sandbox.Store.FindInvoice(new Core.Invoices.InvoiceReference(answer["invoiceReference"]!));
        Assert.Equal(Title, stored!.Value.Bill.Title);
        Assert.Contains(
            (await Simulator.Sandbox.Journal.List(new() { Limit = 1 }))[0].Findings,
            finding => finding.Code == "message-in-parts");
    }

    [Fact]
    public async Task The_journal_keeps_the_envelope_alone()
    {
        var (type, before, charset) = Sent["a part in Latin-1"];
        await Simulator.Post(Whole(before, charset), type);

        var entry = (await Simulator.Sandbox.Journal.List(new() { Limit = 1, WithBodies = true }))[0];

        Assert.Equal("text/xml; charset=iso-8859-1", entry.Request!.ContentType);
        Assert.Equal(charset.GetBytes(Sending), entry.Request.Body);
    }

    [Fact]
    public async Task It_may_be_compressed()
    {
        var (type, before, charset) = Sent["CXF with MTOM"];

        Assert.Equal(
            0,
            Simulator.ResultOf(
                await Simulator.Post(Compressed.Gzip(Whole(before, charset)), type, headers: ("Content-Encoding", "gzip"))).Code);
    }

    /// <summary>The message, closed by the boundary that it begins with.</summary>
    private static byte[] Whole(string before, Encoding charset)
    {
        var boundary = before.Split("\r\n").First(line => line.StartsWith("--", StringComparison.Ordinal));
        return [.. Encoding.ASCII.GetBytes(before), .. charset.GetBytes(Sending), .. Encoding.ASCII.GetBytes($"\r\n{boundary}--\r\n")];
    }
}

public sealed class MultipartInMemory(InMemorySimulator simulator) : MultipartTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class MultipartOverKestrel(KestrelSimulator simulator) : MultipartTests(simulator), IClassFixture<KestrelSimulator>;
