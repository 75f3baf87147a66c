using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>The bounds of a journal: what is beyond them is dropped and counted.</summary>
public sealed class BoundTests
{
    [Theory]
    [InlineData(100, 1_000_000_000L)]
    [InlineData(10_000, 100_000L)]
    public async Task The_oldest_go_where_there_are_too_many_or_too_large_and_are_counted(int entries, long bytes)
    {
        const int calls = 1000;
        await using var host = await ControlHost.Start(Transport.InMemory, new() { Journal = new(entries, bytes, TimeSpan.FromDays(1)) });
        using var client = host.Client;
        for (var call = 0; call < calls; call++)
            await Nop(client);

        var kept = await host.Sandbox.Journal.List(new() { OldestFirst = true, Limit = 2 * calls });
        var extent = Assert.IsType<SandboxJournal>(host.Sandbox.Journal).Extent;

        Assert.Equal(calls, kept[^1].Id);
        Assert.InRange(kept.Count, 1, Math.Min(entries, bytes / 400));
        Assert.InRange(extent.Bytes, 1, bytes);
        Assert.Equal((kept.Count, calls - kept.Count), (extent.Entries, extent.Dropped));
    }

    [Fact]
    public async Task Entries_that_are_too_old_go_with_the_next_entry()
    {
        var wall = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var writer = new JournalWriter(
            SqliteDatabase.InMemory(DatabaseKind.Journal), new(1000, 1_000_000, TimeSpan.FromHours(1)), wall, NullLogger<JournalWriter>.Instance);
        var journal = new SandboxJournal(writer, "", new());
        await journal.Record(Entry(wall));
        await journal.Flush();
        wall.Advance(TimeSpan.FromHours(2));
        await journal.Record(Entry(wall));

        Assert.Equal([2], (await journal.List(new())).Select(entry => entry.Id));
        Assert.Equal((1, 1), (journal.Extent.Entries, journal.Extent.Dropped));
    }

    [Fact]
    public async Task Who_records_waits_while_too_much_waits_to_be_written_and_nothing_is_lost()
    {
        await using var hanging = new HangingJournal();

        List<Task> recorded = [];
        for (var i = 0; i < 8; i++)
            recorded.Add(hanging.Record(megabytes: 1).AsTask());

        Assert.Equal([true, true, true, false, false, false, false, false], recorded.Select(task => task.IsCompleted));
        hanging.Go();
        await Task.WhenAll(recorded);
        Assert.Equal(8, (await hanging.Journal.List(new())).Count);
        Assert.Equal(0, hanging.Journal.Dropped);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_records_does_not_wait_for_ever_for_a_disk_that_hangs_and_the_next_one_not_at_all(bool isBegun)
    {
        await using var hanging = new HangingJournal(isBegun);

        await hanging.Record(megabytes: 40);

        Assert.True(hanging.Record(megabytes: 20).AsTask().IsCompleted);
        Assert.Equal(0, hanging.Journal.Dropped);
        Assert.True(hanging.Record(megabytes: 20).AsTask().IsCompleted);
        Assert.Equal(1, hanging.Journal.Dropped);
        hanging.Go();
        Assert.Equal([2, 1], (await hanging.Journal.List(new())).Select(entry => entry.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_each_entry_is_awaited_a_disk_that_hangs_is_waited_for(bool isBegun)
    {
        await using var hanging = new HangingJournal(isBegun, isAwaited: true);

        var recorded = hanging.Record(megabytes: 1).AsTask();

        // Longer than anybody waits where entries are not awaited.
        await Assert.ThrowsAsync<TimeoutException>(() => recorded.WaitAsync(TimeSpan.FromSeconds(1.5)));
        hanging.Go();
        await recorded;
        Assert.Equal(0, hanging.Journal.Dropped);
    }

    [Fact]
    public async Task A_journal_of_no_entries_keeps_none()
    {
        await using var host = await ControlHost.Start(Transport.InMemory, new() { Journal = JournalBounds.Default with { Entries = 0 } });
        await Nop(host.Client);

        Assert.Empty(await host.Sandbox.Journal.List(new()));
    }

    private static JournalEntry Entry(TimeProvider wall) =>
        new() { Kind = EntryKind.ClockChange, At = wall.GetUtcNow(), WallAt = wall.GetUtcNow() };

    private static async Task Nop(HttpClient client)
    {
        using var content = new StringContent(Message.Of("benchmarkingNop"), null, "text/xml");
        using var response = await client.PostAsync(new Uri(InvoiceService.Path, UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>A journal whose database does not answer before it is told to.</summary>
    private sealed class HangingJournal : IAsyncDisposable
    {
        private readonly ManualResetEventSlim answers = new();
        private readonly JournalWriter writer;

        /// <param name="isBegun">Whether something was written before.</param>
        /// <param name="isAwaited">Whether whoever records an entry waits until it is written.</param>
        public HangingJournal(bool isBegun = true, bool isAwaited = false)
        {
            var database = SqliteDatabase.InMemory(DatabaseKind.Journal);
            database.Write(_ =>
            {
                answers.Wait();
                return true;
            });
            writer = new(database, JournalBounds.Default, TimeProvider.System, NullLogger<JournalWriter>.Instance) { IsAwaited = isAwaited };
            Journal = new(writer, "", new()) { IsBegun = isBegun };
        }

        public SandboxJournal Journal { get; }

        public ValueTask Record(int megabytes) => Journal.Record(
            Entry(TimeProvider.System) with { Request = new("text/xml", megabytes << 20, [.. new byte[megabytes << 20]]) });

        public void Go() => answers.Set();

        public async ValueTask DisposeAsync()
        {
            Go();
            await writer.DisposeAsync();
            answers.Dispose();
        }
    }
}
