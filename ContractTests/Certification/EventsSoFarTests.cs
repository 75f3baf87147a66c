using Microsoft.Extensions.Logging.Abstractions;
using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Certification;
using SeqrSandbox.Simulator.Soap.Certification;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>A certification looks at the journal whenever something happens, and reads each entry once.</summary>
public sealed class FactsSoFarTests : IAsyncDisposable
{
    // More than are read at once.
    private const int Many = 450;

    private readonly List<long> read = [];
    private readonly JournalWriter writer;
    private readonly SandboxJournal journal;
    private readonly EventsSoFar facts;

    public FactsSoFarTests()
    {
        writer = new(
            SqliteDatabase.InMemory(DatabaseKind.Journal),
            new(Many, 1_000_000_000, TimeSpan.FromDays(1)),
            TimeProvider.System,
            NullLogger<JournalWriter>.Instance);
        journal = new(writer, "", new());
        facts = new(journal, Read);
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    [Fact]
    public async Task An_entry_is_read_once_however_often_somebody_looks()
    {
        await Record(Many - 1);
        await facts.All();
        await Record(1);
        var all = await facts.All();

        Assert.Equal(Ids(1, Many), all.Select(fact => fact.Id));
        Assert.Equal(Ids(1, Many), read);
    }

    [Fact]
    public async Task Concurrent_readers_share_one_read()
    {
        await Record(Many);
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(facts.All)));

        Assert.All(all, found => Assert.Equal(Ids(1, Many), found.Select(fact => fact.Id)));
        Assert.Equal(Many, read.Count);
    }

    [Fact]
    public async Task Entries_that_the_journal_has_dropped_are_gone()
    {
        await Record(Many);
        await facts.All();
        await Record(100);
        var kept = (await journal.List(new() { OldestFirst = true, Limit = Many })).Select(entry => entry.Id).ToArray();
        Assert.InRange(kept[0], 2, Many);
        Assert.Equal(kept, (await facts.All()).Select(fact => fact.Id));

        await journal.Clear();
        Assert.Empty(await facts.All());
        await Record(2);
        Assert.Equal(Ids(Many + 101, 2), (await facts.All()).Select(fact => fact.Id));
    }

    [Fact]
    public async Task A_change_of_the_clock_is_no_fact()
    {
        await Record(1, EntryKind.ClockChange);
        await Record(1);

        Assert.Equal(Ids(2, 1), (await facts.All()).Select(fact => fact.Id));
        Assert.Equal(Ids(2, 1), (await facts.All()).Select(fact => fact.Id));
    }

    private async Task Record(int entries, EntryKind kind = EntryKind.PayerAction)
    {
        for (var entry = 0; entry < entries; entry++)
            await journal.Record(new() { Kind = kind, At = DateTimeOffset.UnixEpoch, WallAt = DateTimeOffset.UtcNow, Name = "scan" });
    }

    private ObservedEvent Read(JournalEntry entry)
    {
        read.Add(entry.Id);
        return new ExchangeEvents(new([InvoiceSoap.Service])).Read(entry);
    }

    private static IEnumerable<long> Ids(long first, int count) => Enumerable.Range(0, count).Select(step => first + step);
}
