using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>Who polls sends the same bytes each second: they are stored once, and each entry still has its own.</summary>
public sealed class SharedBodyTests
{
    [Fact]
    public async Task An_entry_keeps_its_bodies_when_the_one_that_stored_them_first_is_dropped()
    {
        await using var writer = Writer(new(500, 1_000_000_000, TimeSpan.FromDays(1)));
        var journal = new SandboxJournal(writer, "", new());
        const int calls = 6000;
        var request = Sent("the same");
        RecordedMessage[] answers = [.. Enumerable.Range(0, 7).Select(number => Sent($"answer {number}"))];
        for (var call = 0; call < calls; call++)
            await journal.Record(Exchange(request, answers[call % answers.Length]));

        var kept = await journal.List(new() { OldestFirst = true, Limit = calls, WithBodies = true });

        Assert.InRange(kept.Count, 400, 500);
        Assert.All(kept, entry => Assert.Equal(("the same", $"answer {(entry.Id - 1) % 7}"), (Text(entry.Request), Text(entry.Response))));
    }

    [Fact]
    public async Task A_body_that_is_much_like_another_is_kept_as_the_difference_and_told_whole()
    {
        var database = SqliteDatabase.InMemory(DatabaseKind.Journal);
        await using var writer = new JournalWriter(
            database, new(500, 1_000_000_000, TimeSpan.FromDays(1)), TimeProvider.System, NullLogger<JournalWriter>.Instance);
        var journal = new SandboxJournal(writer, "", new());
        const int calls = 6000;
        for (var call = 1; call <= calls; call++)
            await journal.Record(Exchange(Sent(Poll(call)), Sent(Answer(call))));

        var kept = await journal.List(new() { OldestFirst = true, Limit = calls, WithBodies = true });

        Assert.InRange(kept.Count, 400, 500);
        Assert.All(kept, entry => Assert.Equal(
            (Poll((int)entry.Id), Answer((int)entry.Id)), (Text(entry.Request), Text(entry.Response))));
        Assert.InRange(StoredBytes(database), 50 * kept.Count, 100 * kept.Count);

        static string Poll(int call) => $"<poll><clientReference>{call * 7919}</clientReference>{new string('x', 300)}<ref>{call % 10}</ref></poll>";

        static string Answer(int call) => $"<answer>{new string('y', 200)}{(call % 3 == 0 ? "PAID" : "ISSUED")}{new string('z', 100)}</answer>";
    }

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("<a>start 1</a>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "<a>start 22</a>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 1", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_difference_gives_the_body_again(string body, string known)
    {
        var delta = BodyDelta.Make(Encoding.UTF8.GetBytes(body), Encoding.UTF8.GetBytes(known));

        Assert.NotNull(delta);
        Assert.Equal(body, Encoding.UTF8.GetString(BodyDelta.Apply(delta, Encoding.UTF8.GetBytes(known))));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "something")]
    [InlineData("short", "short")]
    [InlineData("entirely another text than that", "what was stored before it")]
    public void Bodies_with_little_in_common_have_no_difference(string body, string known) =>
        Assert.Null(BodyDelta.Make(Encoding.UTF8.GetBytes(body), Encoding.UTF8.GetBytes(known)));

    [Fact]
    public async Task Headers_that_come_again_are_stored_once_and_found_when_the_entry_that_stored_them_is_dropped()
    {
        var database = SqliteDatabase.InMemory(DatabaseKind.Journal);
        await using var writer = new JournalWriter(
            database,
            new(500, 1_000_000_000, TimeSpan.FromDays(1)),
            TimeProvider.System,
            NullLogger<JournalWriter>.Instance);
        var journal = new SandboxJournal(writer, "", new());
        RecordedHeaders[] sent = [.. Enumerable.Range(0, 3).Select(number => new RecordedHeaders([new("X-Till", $"{number}")], number))];
        const int calls = 6000;
        for (var call = 0; call < calls; call++)
            await journal.Record(Exchange(Sent("a"), Sent("b")) with { Headers = sent[call % 3] });

        var kept = await journal.List(new() { OldestFirst = true, Limit = calls, WithBodies = true });

        Assert.InRange(kept.Count, 400, 500);
        Assert.All(kept, entry => Assert.Equal<IEnumerable<RecordedHeader>>(sent[(entry.Id - 1) % 3].All, entry.Headers!.All));
        Assert.All(kept, entry => Assert.Equal((entry.Id - 1) % 3, entry.Headers!.LeftOut));
        Assert.InRange(StoredBytes(database), 15 * kept.Count, 40 * kept.Count);
        Assert.Equal(
            kept.Count(entry => entry.Id % 3 == 1),
            (await journal.List(new() { Header = new("x-till", "0"), Limit = calls })).Count);
    }

    [Fact]
    public async Task A_body_is_as_it_was_whether_empty_long_or_told_before_the_journal_was_cleared()
    {
        await using var writer = Writer(JournalBounds.Default);
        var journal = new SandboxJournal(writer, "", new());
        string[] bodies = ["", "short", new('x', 100_000), new('ö', 300)];
        RecordedMessage[] messages = [.. bodies.Select(Sent)];
        foreach (var message in messages)
            await journal.Record(Exchange(message, message));
        await journal.Clear();
        foreach (var message in messages)
            await journal.Record(Exchange(message, message));

        var kept = await journal.List(new() { OldestFirst = true, Limit = 10, WithBodies = true });

        Assert.Equal(bodies, kept.Select(entry => Text(entry.Request)));
        Assert.Equal(bodies, kept.Select(entry => Text(entry.Response)));
    }

    [Fact]
    public async Task Two_sandboxes_that_say_the_same_share_nothing()
    {
        await using var writer = Writer(JournalBounds.Default);
        var (one, other) = (new SandboxJournal(writer, "one", new()), new SandboxJournal(writer, "other", new()));
        var (request, answer) = (Sent("the same"), Sent("answer"));
        await one.Record(Exchange(request, answer));
        await other.Record(Exchange(request, answer));
        await one.Remove();

        var kept = Assert.Single(await other.List(new() { Limit = 10, WithBodies = true }));

        Assert.Equal(("the same", "answer"), (Text(kept.Request), Text(kept.Response)));
    }

    private static long StoredBytes(SqliteDatabase database) =>
        database.Read(session => session.First("SELECT sum(length(data) + length(invoices)) FROM segments", row => row.GetInt64(0)));

    private static JournalWriter Writer(JournalBounds bounds) =>
        new(SqliteDatabase.InMemory(DatabaseKind.Journal), bounds, TimeProvider.System, NullLogger<JournalWriter>.Instance);

    private static JournalEntry Exchange(RecordedMessage request, RecordedMessage response)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new()
        {
            Kind = EntryKind.Exchange,
            At = now,
            WallAt = now,
            Name = "getPaymentStatus",
            Request = request,
            Response = response
        };
    }

    private static RecordedMessage Sent(string body) =>
        new("text/xml", Encoding.UTF8.GetByteCount(body), [.. Encoding.UTF8.GetBytes(body)]);

    private static string Text(RecordedMessage? message) => Encoding.UTF8.GetString(Assert.IsType<RecordedMessage>(message).Body.AsSpan());
}
