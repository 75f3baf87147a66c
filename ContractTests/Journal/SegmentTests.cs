using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Tracing;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Sqlite;
using Faker = Bogus.Faker;
using Randomizer = Bogus.Randomizer;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>Journals are stored in segments of many entries: each entry comes back as it was, and is found as before.</summary>
public sealed class SegmentTests
{
    /// <summary>A segment with one entry, as it was written before entries had a traceparent.</summary>
    private const string Before =
        "01038080F7BBA5DED3DE118080F7BBA5DED3DE11000000000000000000040108746578742F786D6C01030102030000";

    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Faker faker = new() { Random = new Randomizer(20) };

    [Fact]
    public void Every_entry_comes_back_as_it_was()
    {
        var entries = MakeEntries(500);
        var segment = new SegmentEncoder();
        foreach (var entry in entries)
            segment.Add(entry.Id, entry, EntrySupplement.From(entry));
        var decoder = new SegmentDecoder(segment.Data.ToArray(), segment.Head.Entries);

        foreach (var entry in entries)
        {
            Assert.True(decoder.Next());
            Assert.Equal(Show(entry, bodies: true), Show(decoder.Entry(withBodies: true), bodies: true));
            Assert.Equal(Show(entry, bodies: false), Show(decoder.Entry(withBodies: false), bodies: true));
        }

        Assert.False(decoder.Next());
    }

    [Fact]
    public void A_traceparent_takes_25_bytes_and_none_takes_none()
    {
        var entry = Entry(1) with { WallAt = Noon };
        var traced = entry with { TraceParent = TraceParent.Of("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", 1) };

        // As before there were any: journals of then are read, and grow.
        Assert.Equal(Before, Encode(entry));
        Assert.Equal(Before.Length + (2 * 25), Encode(traced).Length);
        var decoder = new SegmentDecoder(Convert.FromHexString(Before), 1);
        Assert.True(decoder.Next());
        Assert.Equal(Show(entry, bodies: true), Show(decoder.Entry(withBodies: true), bodies: true));
    }

    [Fact]
    public void An_emptied_segment_is_as_a_new_one()
    {
        var (reused, fresh) = (new SegmentEncoder(), new SegmentEncoder());
        foreach (var entry in MakeEntries(100))
            reused.Add(entry.Id, entry, EntrySupplement.From(entry));
        reused.Clear();
        foreach (var entry in MakeEntries(50))
        {
            reused.Add(entry.Id, entry, EntrySupplement.From(entry));
            fresh.Add(entry.Id, entry, EntrySupplement.From(entry));
        }

        Assert.Equal(fresh.Data.ToArray(), reused.Data.ToArray());
        Assert.Equal((fresh.Head, fresh.Invoices), (reused.Head, reused.Invoices));
    }

    [Fact]
    public async Task A_filter_finds_what_it_describes_and_nothing_else()
    {
        await using var writer = Writer(JournalBounds.Default);
        var journal = new SandboxJournal(writer, "", new());
        var entries = MakeEntries(2000);
        foreach (var entry in entries)
        {
            await journal.Record(entry);
            if (faker.Random.Bool(0.05f))
                await journal.Flush();
        }

        foreach (var (filter, wanted) in Filters())
        {
            foreach (var limit in (int[])[1, 7, 300, 5000])
            {
                long[] ids = [.. entries.Where(wanted).Select(entry => entry.Id)];
                var oldest = await journal.List(filter with { OldestFirst = true, Limit = limit });
                var newest = await journal.List(filter with { Limit = limit });

                Assert.NotEmpty(oldest);
                Assert.Equal(ids.Take(limit), oldest.Select(entry => entry.Id));
                Assert.Equal(ids.Reverse().Take(limit), newest.Select(entry => entry.Id));
            }
        }

        Assert.Equal(Show(entries[776], bodies: true), Show((await journal.Find(777))!, bodies: true));
        Assert.Null(await journal.Find(2001));
    }

    [Fact]
    public async Task Entries_that_are_written_one_by_one_share_segments_too()
    {
        var database = SqliteDatabase.InMemory(DatabaseKind.Journal);
        await using var writer = Writer(JournalBounds.Default, database);
        var journal = new SandboxJournal(writer, "", new());
        var entries = MakeEntries(300);
        foreach (var entry in entries)
        {
            await journal.Record(entry);
            await journal.Flush();
        }

        Assert.InRange(CountSegments(database, ""), 2, 60);
        Assert.Equal(300, journal.Entries);
        var listed = await journal.List(new() { OldestFirst = true, Limit = 400 });
        Assert.Equal(entries.Select(entry => entry.Id), listed.Select(entry => entry.Id));
    }

    [Fact]
    public async Task A_journal_shares_segments_whatever_other_journals_were_written_before_it()
    {
        var database = SqliteDatabase.InMemory(DatabaseKind.Journal);
        await using var writer = Writer(JournalBounds.Default, database);
        foreach (var name in Enumerable.Range(1, 60))
        {
            var other = new SandboxJournal(writer, $"{name}", new());
            await other.Record(Entry(1));
            await other.Flush();
        }

        var journal = new SandboxJournal(writer, "last", new());
        for (var i = 0; i < 50; i++)
        {
            await journal.Record(Entry(1));
            await journal.Flush();
        }

        Assert.Equal(1, CountSegments(database, "last"));
    }

    [Fact]
    public async Task An_invoice_is_found_by_a_reference_that_stands_elsewhere_in_the_segment_too()
    {
        await using var writer = Writer(JournalBounds.Default);
        var journal = new SandboxJournal(writer, "", new());
        await journal.Record(Entry(1) with { Headers = new([new("DNT", "1")], 0), Detail = "2" });
        await journal.Record(Entry(2) with { Caller = "3", Invoice = "3" });
        await journal.Record(Entry(3) with { Invoice = "1" });
        await journal.Record(Entry(4) with { Invoice = "2" });

        foreach (var (invoice, id) in (IEnumerable<(string, long)>)[("3", 2), ("1", 3), ("2", 4)])
            Assert.Equal([id], (await journal.List(new() { Invoice = invoice })).Select(entry => entry.Id));
    }

    [Fact]
    public async Task A_lower_bound_keeps_the_newest_entries_of_before()
    {
        using var directory = new TemporaryDirectory();
        (int Bound, int More, int Kept)[] starts = [(50_000, 400, 400), (100, 1, 401), (100, 98, 99), (100, 10, 100)];
        foreach (var (bound, more, kept) in starts)
        {
            await using var writer = Writer(
                new(bound, 1L << 30, TimeSpan.FromDays(1)), SqliteDatabase.InDirectory(directory.Path, DatabaseKind.Journal));
            var journal = new SandboxJournal(writer, "a", await writer.Load("a"));
            for (var i = 0; i < more; i++)
                await journal.Record(Entry(i));
            await journal.Flush();

            Assert.InRange(journal.Entries, kept - 5, kept);
        }
    }

    [Fact]
    public async Task What_was_cleared_does_not_come_back_with_the_next_entry()
    {
        await using var writer = Writer(JournalBounds.Default);
        var journal = new SandboxJournal(writer, "", new());
        foreach (var round in Enumerable.Range(0, 50))
        {
            await journal.Record(Entry(1));
            await Task.WhenAll(journal.Clear(), Task.Run(async () => await journal.Record(Entry(2))));
            await journal.Clear();
            await journal.Record(Entry(3));

            Assert.Equal([(round + 1) * 3L], (await journal.List(new())).Select(entry => entry.Id));
            Assert.Equal(1, journal.Entries);
        }
    }

    [Fact]
    public async Task A_journal_goes_on_after_a_restart()
    {
        using var directory = new TemporaryDirectory();
        foreach (var start in Enumerable.Range(1, 3))
        {
            await using var writer = Writer(
                new(100, 1_000_000, TimeSpan.FromDays(1)), SqliteDatabase.InDirectory(directory.Path, DatabaseKind.Journal));
            var journal = new SandboxJournal(writer, "a", await writer.Load("a"));
            for (var i = 0; i < 60; i++)
                await journal.Record(Entry(i));
            await journal.Flush();

            Assert.Equal(60 * start, journal.Last);
            Assert.Equal(60 * start, journal.Entries + journal.Dropped);
            Assert.InRange(journal.Entries, Math.Min(96, 60 * start), 100);
            var listed = await journal.List(new() { OldestFirst = true, Limit = 200 });
            var first = journal.Last - listed.Count + 1;
            Assert.Equal(Enumerable.Range(0, listed.Count).Select(i => first + i), listed.Select(entry => entry.Id));
            Assert.Equal(journal.Entries, listed.Count);
        }
    }

    private static string Encode(JournalEntry entry)
    {
        var segment = new SegmentEncoder();
        segment.Add(entry.Id, entry, EntrySupplement.From(entry));
        return Convert.ToHexString(segment.Data.Span);
    }

    private static long CountSegments(SqliteDatabase database, string sandbox) => database.Read(
        session => session.First("SELECT count(*) FROM segments WHERE sandbox = $1", row => row.GetInt64(0), sandbox));

    private static JournalWriter Writer(JournalBounds bounds, SqliteDatabase? database = null) =>
        new(database ?? SqliteDatabase.InMemory(DatabaseKind.Journal), bounds, TimeProvider.System, NullLogger<JournalWriter>.Instance);

    private static JournalEntry Entry(long id) => new()
    {
        Id = id,
        Kind = EntryKind.ClockChange,
        At = Noon,
        WallAt = DateTimeOffset.UtcNow,
        Request = new("text/xml", 3, [1, 2, 3]),
    };

    private static IEnumerable<(JournalFilter Filter, Func<JournalEntry, bool> Wanted)> Filters() =>
    [
        (new(), _ => true),
        (new() { Kind = EntryKind.PayerAction }, entry => entry.Kind == EntryKind.PayerAction),
        (new() { Name = "sendInvoice" }, entry => entry.Name == "sendInvoice"),
        (new() { Caller = "till" }, entry => entry.Caller == "till"),
        (new() { Invoice = "1007" }, entry => entry.Invoice == "1007"),
        (new() { Invoice = "a,b" }, entry => entry.Invoice == "a,b"),
        (new() { Result = 0 }, entry => entry.Result == 0),
        (new() { Result = -1 }, entry => entry.Result == -1),
        (new() { Finding = "AMOUNT_MISSING" }, entry => entry.Findings.Any(found => found.Code == "AMOUNT_MISSING")),
        (new() { Since = Noon.AddSeconds(900), Until = Noon.AddSeconds(1200) },
            entry => entry.At >= Noon.AddSeconds(900) && entry.At < Noon.AddSeconds(1200)),
        (new() { Before = 700, After = 300 }, entry => entry.Id is < 700 and > 300),
        (new() { Header = new("x-shop", "so?th\\*") },
            entry => entry.Headers is { } sent && sent.Values("X-Shop").Any(value => value == "SO?TH\\1")),
        (new() { Header = new("x-shop", "*O*\\*1") }, entry => entry.Headers is { } sent && sent.Values("X-Shop").Any()),
        (new() { Header = new("X-SHOP", null) }, entry => entry.Headers is { } sent && sent.Values("X-Shop").Any()),
        (new() { Name = "sendInvoice", Caller = "till", Result = 0, Before = 1500 },
            entry => entry is { Name: "sendInvoice", Caller: "till", Result: 0, Id: < 1500 }),
    ];

    /// <summary>Entries with all their members, of values that repeat, with ids from 1.</summary>
    private List<JournalEntry> MakeEntries(int count)
    {
        RecordedHeaders[] headers =
        [
            new([new("X-Shop", "SO?TH\\1"), new("Accept", "text/xml")], 0),
            new([new("x-shop", "soXth\\1")], 3),
            new([], 0),
            new([new("Ä", "")], 0),
        ];
        ImmutableArray<byte>[] bodies = [[], [0], [.. new byte[300]], [.. faker.Random.Bytes(9000)], [.. "<a><b>same</b></a>"u8], default];
        Finding[] findings =
        [
            new("AMOUNT_MISSING", Severity.Error, "invoice/totalAmount", 3, "Send it.", "[doc]"),
            new("OTHER", Severity.Hint, null, null, "Send ✓.", "[wsdl]"), new("OTHER", Severity.Hint, null, -1, "Send ✓.", "[wsdl]")
        ];
        var at = Noon;
        return
        [
            .. Enumerable.Range(1, count).Select(id => new JournalEntry
            {
                Id = id,
                Kind = faker.PickRandom<EntryKind>(),
                At = at = at.AddMilliseconds(faker.Random.Int(-500, 2500)),
                WallAt = DateTimeOffset.UtcNow.AddTicks(faker.Random.Int(-50, 50)).ToUniversalTime(),
                Duration = TimeSpan.FromTicks(faker.Random.Long(-5, 1L << 50)),
                CarriedOutAfter = faker.Random.Bool() ? null : TimeSpan.FromTicks(faker.Random.Int()),
                Name = faker.PickRandom("sendInvoice", "getPaymentStatus", null, ""),
                Path = faker.PickRandom("/soap/a", null),
                Caller = faker.PickRandom("till", "shop", null),
                Invoice = faker.PickRandom("a,b", "a", null, $"{1000 + (id % 100)}"),
                Result = faker.PickRandom<int?>(0, -1, 94, int.MinValue, int.MaxValue, null),
                Status = faker.PickRandom<int?>(200, 500, null),
                Detail = faker.PickRandom("Refused: ä.", null),
                Arguments = faker.Random.Bool()
                    ? ImmutableSortedDictionary<string, string>.Empty
                    : ImmutableSortedDictionary<string, string>.Empty.Add("pin", "").Add("code", faker.Random.String2(200)),
                TraceParent = faker.PickRandom(null, TraceParent.Of($"{id:x32}", "00f067aa0ba902b7", (byte)(id % 4))),
                Scenario = faker.PickRandom(
                    null, new ActingScenario("paid", "It is the default.", null), new ActingScenario("x", "y", "z")),
                Findings = [.. faker.Random.ListItems(findings, faker.Random.Int(0, 3))],
                Headers = faker.Random.ArrayElement<RecordedHeaders?>([.. headers, null]),
                Request = Message(bodies),
                Response = Message(bodies),
            })
        ];
    }

    private RecordedMessage? Message(ImmutableArray<byte>[] bodies)
    {
        var body = faker.Random.Bool(0.7f)
            ? faker.Random.ArrayElement(bodies)
            : [.. Encoding.UTF8.GetBytes($"<poll>{new string('x', 90)}<ref>{faker.Random.Int(0, 1000)}</ref>{new string('y', 50)}</poll>")];
        return faker.Random.Bool(0.1f) ? null : new(faker.PickRandom("text/xml", null), faker.Random.Long(0, 1L << 40), body);
    }

    private static string Show(JournalEntry entry, bool bodies) => string.Join(
        " | ",
        entry.Id, entry.Kind, entry.At.UtcTicks, entry.WallAt.UtcTicks, entry.Duration.Ticks, entry.CarriedOutAfter?.Ticks, entry.TraceParent,
        entry.Name ?? "null", entry.Path ?? "null", entry.Caller ?? "null", entry.Invoice ?? "null", entry.Result, entry.Status, entry.Detail ?? "null",
        string.Join(',', entry.Arguments.Select(pair => $"{pair.Key}={pair.Value}")), entry.Scenario, string.Join(',', entry.Findings),
        bodies && entry.Headers is { All.IsEmpty: false } sent ? $"{string.Join(',', sent.All)} {sent.LeftOut}" : "",
        Show(entry.Request, bodies), Show(entry.Response, bodies));

    private static string Show(RecordedMessage? message, bool bodies)
    {
        if (message is null)
            return "none";
        var body = !bodies || message.Body.IsDefault ? "missing" : Convert.ToHexString(message.Body.AsSpan());
        return $"{message.ContentType ?? "null"} {message.Length} {body}";
    }
}
