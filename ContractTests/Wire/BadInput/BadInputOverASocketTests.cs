using System.Text;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Wire.BadInput;

/// <summary>Bytes that no HTTP client sends, on a socket.</summary>
public sealed class BadInputOverASocketTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    private const int FiftyMegabytes = 50_000_000;

    private const string TooLarge = "The message is larger than 2 MiB. Send a smaller one.";
    private const string NotAsAnnounced =
        "The body does not arrive as its headers say. Send as many bytes as Content-Length announces, or whole chunks.";

    private static readonly string Call = Message.Of("sendInvoice", Message.Invoice());

    [Fact]
    public async Task Fifty_megabytes_are_refused_before_they_have_come()
    {
        using var connection = await simulator.Open();
        await connection.Send(Head($"Content-Length: {FiftyMegabytes}"));

        await MustBeAFault(TooLarge, await connection.Read());
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused_while_they_come()
    {
        using var connection = await simulator.Open();
        await connection.Send(Head($"Content-Length: {FiftyMegabytes}"));
        var sending = connection.SendAsMuchAsIsTaken(new byte[FiftyMegabytes]);

        await MustBeAFault(TooLarge, await connection.Read());
        await sending;
    }

    [Fact]
    public async Task Fifty_megabytes_in_chunks_are_refused_as_soon_as_they_are_too_many()
    {
        using var connection = await simulator.Open();
        await connection.Send(Head("Transfer-Encoding: chunked"));
        byte[] chunk = [.. Encoding.ASCII.GetBytes("10000\r\n"), .. new byte[0x10000], .. "\r\n"u8];
        var sending = connection.SendAsMuchAsIsTaken(
            Enumerable.Repeat(chunk, FiftyMegabytes / 0x10000).SelectMany(bytes => bytes).ToArray());

        await MustBeAFault(TooLarge, await connection.Read());
        await sending;
    }

    [Fact]
    public async Task A_caller_who_reads_nothing_before_all_is_sent_finds_the_fault_then()
    {
        using var connection = await simulator.Open();
        await connection.Send(Head($"Content-Length: {FiftyMegabytes}"));
        await connection.Send(new byte[FiftyMegabytes]);

        await MustBeAFault(TooLarge, await connection.Read());
    }

    [Fact]
    public async Task So_does_one_whose_content_is_refused_for_its_type()
    {
        using var connection = await simulator.Open();
        await connection.Send(Head($"Content-Length: {FiftyMegabytes}").Replace("text/xml", "application/json", StringComparison.Ordinal));
        await connection.Send(new byte[FiftyMegabytes]);

        Assert.Equal(415, (await connection.Read()).Status);
    }

    [Theory]
    [InlineData("zz\r\n")]
    [InlineData("5\r\nabcdefgh\r\n")]
    public async Task A_broken_chunk_is_a_fault(string chunk)
    {
        using var connection = await simulator.Open();
        await connection.Send(Head("Transfer-Encoding: chunked") + chunk);

        await MustBeAFault(NotAsAnnounced, await connection.Read());
    }

    [Fact]
    public async Task A_body_that_stops_half_way_is_a_fault()
    {
        using var connection = await simulator.Open();
        await connection.Send(Head($"Content-Length: {Call.Length}") + Call[..(Call.Length / 2)]);

        await MustBeAFault(NotAsAnnounced, await connection.Read());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_caller_who_ends_half_way_does_no_harm(bool goesOnListening)
    {
        for (var times = 0; times < 20; times++)
        {
            using var connection = await simulator.Open();
            await connection.Send(Head($"Content-Length: {Call.Length}") + Call[..(Call.Length / 2)]);
            if (goesOnListening)
                await connection.End();
        }

        await simulator.MustStillAnswer();
    }

    private static string Head(string header) =>
        $"POST /soap/merchant/cashregister-2 HTTP/1.1\r\nHost: seqr.example\r\nContent-Type: text/xml; charset=utf-8\r\n{header}\r\n\r\n";

    private async Task MustBeAFault(string reason, Answer answer)
    {
        await simulator.MustStillAnswer();
        Assert.Equal(500, answer.Status);
        Assert.Equal(("soap:Client", reason), answer.Fault());
    }
}
