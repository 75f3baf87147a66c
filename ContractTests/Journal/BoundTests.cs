using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Journal;

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
            Database.InMemory(DatabaseKind.Journal), new(1000, 1_000_000, TimeSpan.FromHours(1)), wall, NullLogger<JournalWriter>.Instance);
        var journal = new SandboxJournal(writer, "", isNew: true);
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
        var database = Database.InMemory(DatabaseKind.Journal);
        await using var writer = new JournalWriter(database, JournalBounds.Default, TimeProvider.System, NullLogger<JournalWriter>.Instance);
        var journal = new SandboxJournal(writer, "", isNew: true);
        using var disk = new ManualResetEventSlim();
        var stuck = database.Write(_ =>
        {
            disk.Wait();
            return true;
        });
        RecordedMessage large = new("text/xml", 1 << 20, [.. new byte[1 << 20]]);

        List<Task> recorded = [];
        for (var i = 0; i < 8; i++)
            recorded.Add(journal.Record(Entry(TimeProvider.System) with { Request = large }).AsTask());

        Assert.Equal([true, true, true, false, false, false, false, false], recorded.Select(task => task.IsCompleted));
        disk.Set();
        await Task.WhenAll(recorded);
        await stuck;
        Assert.Equal(8, (await journal.List(new())).Count);
        Assert.Equal(0, journal.Dropped);
    }

    [Fact]
    public async Task Who_records_does_not_wait_for_ever_for_a_disk_that_hangs()
    {
        var database = Database.InMemory(DatabaseKind.Journal);
        await using var writer = new JournalWriter(database, JournalBounds.Default, TimeProvider.System, NullLogger<JournalWriter>.Instance);
        var journal = new SandboxJournal(writer, "", isNew: true);
        using var disk = new ManualResetEventSlim();
        var stuck = database.Write(_ =>
        {
            disk.Wait();
            return true;
        });
        RecordedMessage large = new("text/xml", 40 << 20, [.. new byte[40 << 20]]);

        await journal.Record(Entry(TimeProvider.System) with { Request = large });
        await journal.Record(Entry(TimeProvider.System) with { Request = large });

        Assert.Equal(1, journal.Dropped);
        disk.Set();
        await stuck;
        Assert.Single(await journal.List(new()));
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
}
