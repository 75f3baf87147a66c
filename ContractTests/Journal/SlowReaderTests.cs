using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>What waits for a slow reader of the journal is bounded in number and in bytes.</summary>
public sealed class SlowReaderTests : IAsyncDisposable
{
    private readonly JournalWriter writer = new(
        SqliteDatabase.InMemory(DatabaseKind.Journal), JournalBounds.Default, TimeProvider.System, NullLogger<JournalWriter>.Instance);

    private readonly JournalSubscription subscription;

    public SlowReaderTests() => subscription = new(new(writer, "", new()));

    [Fact]
    public async Task Large_entries_that_wait_are_few_and_the_oldest_are_lost()
    {
        for (var id = 1; id <= 20; id++)
            subscription.Offer(Entry(id, kilobytes: 1024));

        Assert.Equal(13, subscription.Missed);
        Assert.Equal([14, 15, 16, 17, 18, 19, 20], await Waiting());
    }

    [Fact]
    public async Task A_thousand_small_entries_wait()
    {
        for (var id = 1; id <= 1010; id++)
            subscription.Offer(Entry(id, kilobytes: 0));

        Assert.Equal(10, subscription.Missed);
        Assert.Equal(Enumerable.Range(11, 1000).Select(id => (long)id), await Waiting());
    }

    [Fact]
    public async Task The_newest_waits_however_large_it_is()
    {
        subscription.Offer(Entry(1, kilobytes: 1));
        subscription.Offer(Entry(2, kilobytes: 20 * 1024));

        Assert.Equal(1, subscription.Missed);
        Assert.Equal([2], await Waiting());
    }

    [Fact]
    public async Task What_was_read_makes_room()
    {
        await using var reading = subscription.Read(default).GetAsyncEnumerator();

        for (var id = 1; id <= 1000; id++)
        {
            subscription.Offer(Entry(id, kilobytes: 64));
            if (id == 1)
                continue;
            // One waits always.
            Assert.True(await reading.MoveNextAsync());
            Assert.Equal(id - 1, reading.Current.Id);
        }

        Assert.Equal(0, subscription.Missed);
    }

    public ValueTask DisposeAsync()
    {
        subscription.Dispose();
        return writer.DisposeAsync();
    }

    private static JournalEntry Entry(long id, int kilobytes) => new()
    {
        Id = id,
        Kind = EntryKind.Exchange,
        At = default,
        WallAt = default,
        Response = new("text/xml", kilobytes * 1024, ImmutableArray.Create(new byte[kilobytes * 1024])),
    };

    private async Task<List<long>> Waiting()
    {
        subscription.Finish();
        var ids = new List<long>();
        await foreach (var entry in subscription.Read(default))
            ids.Add(entry.Id);
        return ids;
    }
}
