using System.Text.Json;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Simulator.Recordings;
using SeqrSandbox.Simulator.Replay;

namespace SeqrSandbox.ContractTests.Replay;

/// <summary>Calls that overlapped: they are replayed in the order they were carried out, and a difference says where they raced.</summary>
public sealed class RaceReplayTests : IDisposable
{
    private const int Bills = 20;

    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryDirectory folder = new();

    private string File => Path.Combine(folder.Path, "session.jsonl");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sixty_calls_that_raced_differ_in_nothing_but_what_the_replay_calls_a_race()
    {
        await using var host = await ControlHost.Start(Transport.Kestrel);
        var session = new Session(host.Client);
        var bills = new List<string>();
        for (var number = 0; number < Bills; number++)
            bills.Add(await session.Send(number));
        await Task.WhenAll(
            bills.SelectMany(bill => new[] { Cancel(session, bill), session.Ask(bill), Cancel(session, bill) })
                .Select(call => Task.Run(() => call)));
        await session.Save(File);
        await using var fresh = await ControlHost.Start(Transport.Kestrel);

        var report = (await Replayed.Of(File, fresh.Client.BaseAddress!)).Report;

        Assert.Equal(4 * Bills, report.Replayed.Count);
        Assert.DoesNotContain(report.Replayed, entry => entry.Differences.Count > 0 && entry.Raced.Count == 0);
    }

    [Fact]
    public async Task A_call_that_began_first_and_was_carried_out_last_is_sent_last()
    {
        await Write(Call(1, 0, 900), Call(2, 100, 200), Call(3, 150, 100));

        Assert.Equal([3, 2, 1], (await RecordingReader.Read(File)).Entries.Select(entry => entry.Id));
    }

    [Fact]
    public async Task An_answer_that_was_held_back_does_not_move_its_call()
    {
        await Write(Call(1, 0, 900) with { CarriedOutAfterMilliseconds = 5 }, Call(2, 100, 200));

        Assert.Equal([1, 2], (await RecordingReader.Read(File)).Entries.Select(entry => entry.Id));
    }

    [Fact]
    public async Task A_delay_by_a_scenario_is_recorded_as_an_answer_held_back()
    {
        await using var host = await ControlHost.Start(Transport.Kestrel);
        var session = new Session(host.Client);
        await session.Control(
            "scenarios/late",
            new { name = "late", calls = new[] { new { on = "benchmarkingNop", fault = new { kind = "delay", @for = "300ms" } } } },
            HttpMethod.Put);
        await session.Control("scenarios/default", new { name = "late" }, HttpMethod.Put);
        await session.Call("benchmarkingNop");
        await session.Save(File);

        var call = (await RecordingReader.Read(File)).Entries.Single(entry => entry.Name == "benchmarkingNop");

        Assert.InRange(call.Milliseconds, 250, double.MaxValue);
        Assert.InRange(call.CarriedOutAfterMilliseconds!.Value, 0, call.Milliseconds - 200);
    }

    [Theory]
    [InlineData("at the same time, about one invoice", 50, 100, "a", true)]
    [InlineData("one within the other", 10, 10, "a", true)]
    [InlineData("after it", 101, 100, "a", false)]
    [InlineData("about another invoice", 50, 100, "b", false)]
    public void Calls_race_that_overlap_and_concern_the_same(string how, int begins, int takes, string invoice, bool races)
    {
        var (first, second) = (Call(1, 0, 100), Call(2, begins, takes) with { Invoice = invoice });
        var found = new RecordedRaces(new(Header, [first, second]));

        Assert.Equal((how, races ? "2" : ""), (how, string.Join(' ', found.Of(first))));
        Assert.Equal((how, races ? "1" : ""), (how, string.Join(' ', found.Of(second))));
    }

    [Fact]
    public void Bills_of_one_terminal_race_and_polls_of_one_terminal_do_not()
    {
        RecordedEntry[] entries =
        [
            Call(1, 0, 100) with { Name = "sendInvoice", Invoice = "a" },
            Call(2, 50, 100) with { Name = "sendInvoice", Invoice = "b" },
            Call(3, 0, 100) with { Name = "getPaymentStatus", Invoice = "c" },
            Call(4, 50, 100) with { Name = "getPaymentStatus", Invoice = "d" },
        ];
        var races = new RecordedRaces(new(Header, entries));

        Assert.Equal(["2", "1", "", ""], entries.Select(entry => string.Join(' ', races.Of(entry))));
    }

    [Fact]
    public void A_difference_in_a_race_says_so()
    {
        var entry = new ReplayedEntry(Call(1, 0, 100), [new("resultCode", "0", "95")], TimeSpan.Zero, [2, 7]);

        Assert.Equal(
            "exchange 1 cancelInvoice (invoice a): resultCode: recorded 0, now 95 (a race: in the recording it overlapped 2, 7)",
            entry.Describe(entry.Differences[0]));
        Assert.EndsWith(
            "1 of 1 exchange differs; the first is exchange 1 cancelInvoice (invoice a); 1 of them raced with another "
                + "call in the recording",
            new ReplayReport { Replayed = [entry], Notes = [], Elapsed = TimeSpan.Zero }.Summary,
            StringComparison.Ordinal);
    }

    private static RecordingHeader Header => new() { Recording = 1, Simulator = "0.1.0", Sandbox = "", Seed = 1, Clock = Noon };

    private static RecordedEntry Call(long id, int begins, int takes) => new()
    {
        Id = id,
        Kind = "exchange",
        At = Noon.AddMilliseconds(begins),
        WallAt = Noon.AddMilliseconds(begins),
        Milliseconds = takes,
        Name = "cancelInvoice",
        Caller = "public_test_shop_terminal",
        Invoice = "a",
    };

    private static Task<string> Cancel(Session session, string bill) =>
        session.Call("cancelInvoice", Message.Member("invoiceReference", bill));

    private Task Write(params RecordedEntry[] entries) => System.IO.File.WriteAllLinesAsync(
        File,
        [
            JsonSerializer.Serialize(Header, RecordingJson.Lines.Header),
            .. entries.Select(entry => JsonSerializer.Serialize(entry, RecordingJson.Lines.Entry)),
            JsonSerializer.Serialize(new() { End = true, Entries = entries.Length }, RecordingJson.Lines.End),
        ]);
}
