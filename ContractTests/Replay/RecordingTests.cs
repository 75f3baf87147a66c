using System.Text;
using System.Text.Json;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Journal;
using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.ContractTests.Replay;

/// <summary>The journal as a file.</summary>
public sealed class RecordingTests() : JournalSuite(Transport.InMemory)
{
    [Fact]
    public async Task It_says_where_it_comes_from_then_has_each_entry_oldest_first_and_says_how_many_there_are()
    {
        await Nop("/@shop");
        await Post("/@shop/sandbox/clock/freeze");
        await Nop("/@shop");

        var answer = (await Get("/@shop/sandbox/recording")).ShouldBe(200);

        var lines = Lines(answer);
        Assert.Equal("application/x-ndjson", answer.MediaType);
        Assert.Equal(
            ("1", "shop", "1"),
            (
                lines[0].GetProperty("recording").ToString(),
                lines[0].GetProperty("sandbox").ToString(),
                lines[0].GetProperty("seed").ToString()));
        Assert.Equal(lines[1].GetProperty("at").GetDateTimeOffset(), lines[0].GetProperty("clock").GetDateTimeOffset());
        Assert.Equal(["1", "2", "3"], lines[1..^1].Select(line => line.GetProperty("id").ToString()));
        Assert.Equal("""{"end":true,"entries":3}""", lines[^1].GetRawText());
    }

    [Fact]
    public async Task An_empty_recording_is_complete_too()
    {
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "nothing.jsonl");
        await File.WriteAllBytesAsync(file, (await Get("/sandbox/recording")).Bytes);

        Assert.Empty((await RecordingReader.Read(file)).Entries);
    }

    [Fact]
    public async Task A_body_is_text_where_it_is_UTF_8_and_comes_back_byte_for_byte_otherwise()
    {
        byte[][] bodies =
        [
            Encoding.UTF8.GetBytes("<å/>"), Encoding.Unicode.GetBytes("<å/>"), [0xEF, 0xBB, 0xBF, 0x3C],
            [0x3C, 0xFF, 0xFE, 0x00, 0x80], []
        ];
        foreach (var body in bodies)
            await Post(body);

        var lines = Lines(await Get("/sandbox/recording"));

        Assert.Equal(
            ["text", "base64", "text", "base64", "text"],
            lines[1..^1].Select(line => line.GetProperty("request").TryGetProperty("text", out _) ? "text" : "base64"));
        var read = lines[1..^1].Select(line => line.Deserialize(RecordingJson.Lines.Entry)!.Request!.ToMessage().Body);
        Assert.Equal(bodies, read.Select(body => body.ToArray()));
    }

    [Fact]
    public async Task A_part_can_be_asked_for()
    {
        await Post("/sandbox/clock/set", """{"to":"2026-01-01T00:00:00Z"}""");
        await Post("/sandbox/clock/freeze");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await Nop();
            await Post("/sandbox/clock/set", $$"""{"to":"{{Host.Sandbox.Clock.GetUtcNow().AddHours(1):O}}"}""");
        }

        var middle = Lines(await Get($"/sandbox/recording?since={At(1)}&until={At(2)}"));

        Assert.Equal(["benchmarkingNop", "set"], middle[1..^1].Select(line => line.GetProperty("name").ToString()));
        (await Get($"/sandbox/recording?since={At(2)}&until={At(1)}")).ShouldBeProblem(400, "invalid-value", "later than since");

        string At(int hours) => Uri.EscapeDataString($"{Host.Sandbox.Clock.GetUtcNow().AddHours(hours - 3):O}");
    }

    [Fact]
    public async Task Entries_recorded_during_the_export_are_not_part_of_it()
    {
        for (var call = 0; call < 40; call++)
            await Nop();
        var stop = false;
        var others = Task.Run(async () =>
        {
            while (!Volatile.Read(ref stop))
                await Nop();
        });

        var lines = Lines(await Get("/sandbox/recording"));
        Volatile.Write(ref stop, true);
        await others;

        Assert.Equal(lines.Length - 2, lines[^1].GetProperty("entries").GetInt32());
        Assert.Equal(Enumerable.Range(1, lines.Length - 2), lines[1..^1].Select(line => line.GetProperty("id").GetInt32()));
    }

    private static JsonElement[] Lines(Reply answer) =>
        [
            .. Encoding.UTF8.GetString(answer.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement)
        ];
}
