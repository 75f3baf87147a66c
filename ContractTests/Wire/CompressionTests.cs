using System.Text;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Journal;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>
/// Messages that are compressed or declare it. The bad input covers the refused ones. Source: docs/protocol.md,
/// "Transport".
/// </summary>
public abstract class CompressionTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private const string Title = "Räksmörgås";

    private static readonly string Sending = Message.Of("sendInvoice", Message.Invoice(members: Message.Member("title", Title)));

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Sending);

    public static TheoryData<string> Packed => [.. Packings.Keys];

    private static Dictionary<string, (byte[] Body, string Coding)> Packings => new()
    {
        ["gzip"] = (Compressed.Gzip(Bytes), "gzip"),
        ["gzip in capitals"] = (Compressed.Gzip(Bytes), " GZIP "),
        ["gzip by its old name"] = (Compressed.Gzip(Bytes), "x-gzip"),
        ["gzip in two members"] = ([.. Compressed.Gzip(Bytes[..500]), .. Compressed.Gzip(Bytes[500..])], "gzip"),
        ["gzip and no coding"] = (Compressed.Gzip(Bytes), "identity, gzip"),
        ["deflate"] = (Compressed.Zlib(Bytes), "deflate"),
        ["deflate without a frame"] = (Compressed.RawDeflate(Bytes), "deflate"),
    };

    [Theory]
    [MemberData(nameof(Packed))]
    public async Task A_message_in_gzip_or_deflate_is_read(string how)
    {
        var (body, coding) = Packings[how];

        await MustComeBack(body, coding);

        Assert.Contains(await Findings(), finding => finding is { Code: "message-compressed", Severity: Severity.Hint });
    }

    [Fact]
    public async Task It_is_read_in_the_charset_of_the_unpacked_message()
    {
        var body = Compressed.Gzip(Encoding.Latin1.GetBytes(Sending));

        await MustComeBack(body, "gzip", "text/xml; charset=iso-8859-1");
    }

    [Theory]
    [InlineData("utf-8", "'utf-8'")]
    [InlineData("8bit", "'8bit'")]
    [InlineData("text/xml", "'text/xml'")]
    [InlineData("identity, UTF-8", "'UTF-8'")]
    public async Task An_invalid_content_coding_is_ignored_and_reported(string header, string named)
    {
        await MustComeBack(Bytes, header);

        var finding = Assert.Single(await Findings(), finding => finding.Code == "content-encoding-unknown");
        Assert.Equal($"Leave Content-Encoding out: {named} is no compression and was ignored.", finding.Advice);
    }

    [Fact]
    public async Task Identity_is_nothing_to_tell()
    {
        await MustComeBack(Bytes, "identity");

        Assert.DoesNotContain(await Findings(), finding => finding.Code is "content-encoding-unknown" or "message-compressed");
    }

    [Fact]
    public async Task The_journal_keeps_the_unpacked_message()
    {
        await MustComeBack(Compressed.Gzip(Bytes), "gzip");

        var entry = (await Simulator.Sandbox.Journal.List(new() { Limit = 1, WithBodies = true }))[0];
        Assert.Equal(Bytes, entry.Request!.Body);
        Assert.Contains("<password>***</password>", PasswordMask.Text(entry.Request), StringComparison.Ordinal);
    }

    // Packed bytes cannot be shown without a password in them.
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task It_keeps_nothing_of_one_that_cannot_be_unpacked(string coding)
    {
        Assert.NotEqual(200, (await Simulator.Post(Bytes, headers: ("Content-Encoding", coding))).Status);

        var entry = (await Simulator.Sandbox.Journal.List(new() { Limit = 1, WithBodies = true }))[0];
        Assert.Null(entry.Request);
        Assert.Contains(coding, entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_fits_only_packed_is_too_large()
    {
        var message = Message.Of("sendInvoice", Message.Invoice(members: Message.Member("footer", new string('a', 2 * 1024 * 1024))));

        var answer = await Simulator.Post(Compressed.Gzip(Encoding.UTF8.GetBytes(message)), headers: ("Content-Encoding", "gzip"));

        Assert.Equal(("soap:Client", "The message is larger than 2 MiB. Send a smaller one."), answer.Fault());
    }

    private async Task MustComeBack(byte[] body, string coding, string contentType = "text/xml; charset=utf-8")
    {
        var sent = Simulator.ResultOf(await Simulator.Post(body, contentType, headers: ("Content-Encoding", coding)));

        var stored = await Simulator.Sandbox.Store.FindInvoice(new Core.Invoices.InvoiceReference(sent["invoiceReference"]!));
        Assert.Equal(Title, stored!.Value.Bill.Title);
    }

    private async Task<IReadOnlyList<Finding>> Findings() => (await Simulator.Sandbox.Journal.List(new() { Limit = 1 }))[0].Findings;
}

public sealed class CompressionInMemory(InMemorySimulator simulator) : CompressionTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class CompressionOverKestrel(KestrelSimulator simulator) : CompressionTests(simulator), IClassFixture<KestrelSimulator>;
