using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Sandboxes;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>The kinds of a sandbox's memory: a reset, a removal and a restart cover each of them.</summary>
public abstract class MemoryTests : IAsyncDisposable
{
    private protected const string Name = "mine";

    /// <summary>Each kind of memory: how something is left in it, and what it tells then.</summary>
    private static readonly Dictionary<string, Kind> Kinds = new()
    {
        [nameof(ISandboxMemory.Store)] = new(
            async memory => Assert.True(await memory.Store.Save(Everything.Changes)),
            async memory =>
                $"{(await memory.Store.CountInvoices()).Count} {(await memory.Store.ListTerminals()).Count} "
                    + $"{await memory.Store.NextDue()}"),
        [nameof(ISandboxMemory.Clock)] = new(
            memory =>
            {
                memory.Clock.Set(Given.Noon.AddYears(1));
                memory.Clock.Freeze();
                return memory.SaveClock();
            },
            memory => Told($"{memory.Clock.Shift} {memory.Clock.FrozenAt}")),
        [nameof(ISandboxMemory.PutScenarios)] = new(
            async memory =>
            {
                await memory.PutScenarios.Save(new("own", Given.Noon, "name: own"));
                await memory.PutScenarios.SetDefault("own");
            },
            memory => Told($"{memory.PutScenarios.List().Count} {memory.PutScenarios.Default()}")),
        [nameof(ISandboxMemory.Journal)] = new(
            async memory =>
            {
                await memory.Journal.Record(new() { Kind = EntryKind.ClockChange, At = Given.Noon, WallAt = Given.Noon });
                await memory.Journal.Flush();
            },
            async memory => $"{memory.Journal.Entries} {(await memory.Journal.List(new() { Limit = 10 })).Count} {memory.Journal.Dropped}"),
        [nameof(ISandboxMemory.ScriptedCalls)] = new(
            memory => memory.ScriptedCalls.Next(Call).AsTask(), async memory => $"{await memory.ScriptedCalls.Count(Call)}"),
        [nameof(ISandboxMemory.WrongPins)] = new(
            memory => memory.WrongPins.Add("payer-1", Everything.Invoice.Reference).AsTask(),
            async memory => $"{await memory.WrongPins.Count("payer-1", Everything.Invoice.Reference)}"),
        [nameof(ISandboxMemory.Conduct)] = new(
            memory => Done(() => memory.Conduct.Judge(Asked, new())), memory => Told($"{memory.Conduct.Remembered}"), Stored: false),
        [nameof(ISandboxMemory.SentBills)] = new(
            memory => Done(() => memory.SentBills.Judge(Sent, new())), memory => Told($"{memory.SentBills.Remembered}"), Stored: false),
        [nameof(ISandboxMemory.Failing)] = new(
            memory => Done(() => memory.Failing.Failed(new(Given.Noon, Everything.Invoice.Reference, null), "no")),
            memory => Told($"{memory.Failing.Count}"),
            Stored: false),
    };

    /// <summary>A reset leaves two things: references go on rising, and watchers go on watching.</summary>
    private static readonly string[] Lasting = [nameof(ISandboxMemory.References), nameof(ISandboxMemory.InvoicesChanged)];

    private readonly FakeTimeProvider wall = new(Given.Noon);
    private readonly EngineUnderTest engine;
    private IDatabase database;
    private JournalWriter journals;

    private protected MemoryTests(Engine engine)
    {
        this.engine = new(engine);
        (database, journals) = Open();
    }

    public static TheoryData<string> EachKind => [.. Kinds.Keys];

    private protected static IEnumerable<Kind> EachStored => Kinds.Values.Where(kind => kind.Stored);

    private protected static CallCounts.Key Call => new("paid", "getPaymentStatus", "1");

    private static SentBill Sent => new("1", "1", null, "1", new(Given.Noon, Given.Noon), new(Given.Noon, Given.Noon));

    private static Observation Asked => new()
    {
        Operation = InvoiceService.GetPaymentStatus,
        Invoice = Everything.Invoice,
        Status = Everything.Invoice.Status,
        Began = new(Given.Noon, Given.Noon),
        AnsweredAt = Given.Noon,
        Delivered = true,
    };

    private protected StoredMemories Memories => new(database, journals, wall);

    [Fact]
    public void Every_kind_is_looked_at_here() => Assert.Equal(
        typeof(ISandboxMemory).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal),
        Kinds.Keys.Concat(Lasting).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(EachKind))]
    public async Task A_reset_forgets(string kind)
    {
        var (fresh, memory) = (await Begin("fresh"), await Begin(Name));
        await Fill(memory);

        await memory.Reset();

        Assert.Equal(await Kinds[kind].Read(fresh), await Kinds[kind].Read(memory));
    }

    [Theory]
    [MemberData(nameof(EachKind))]
    public async Task Everything_that_a_sandbox_keeps_differs_from_a_fresh_one(string kind)
    {
        var (fresh, memory) = (await Begin("fresh"), await Begin(Name));

        await Fill(memory);

        Assert.NotEqual(await Kinds[kind].Read(fresh), await Kinds[kind].Read(memory));
    }

    [Theory]
    [MemberData(nameof(EachKind))]
    public async Task Another_sandbox_of_the_same_name_begins_without(string kind)
    {
        var (fresh, memory) = (await Begin("fresh"), await Begin(Name));
        await Fill(memory);

        await memory.Remove();

        var next = await Begin(Name);
        Assert.Equal(await Kinds[kind].Read(fresh), await Kinds[kind].Read(next));
        var removed = await Assert.ThrowsAsync<SandboxRemovedException>(
            () => memory.Store.Save(new() { Terminals = [Stored.New(Everything.Terminal)] }).AsTask());
        Assert.Equal("The sandbox mine was removed meanwhile.", removed.Message);
        await Assert.ThrowsAsync<SandboxRemovedException>(memory.SaveClock);
        await Assert.ThrowsAsync<SandboxRemovedException>(memory.Reset);
    }

    [Fact]
    public async Task References_and_ids_rise_over_a_reset()
    {
        var memory = await Begin(Name);
        await Fill(memory);
        var (invoice, ers, entry) = (memory.References.NextInvoice(Given.Noon), memory.References.NextErs(Given.Noon), memory.Journal.Last);

        await memory.Reset();

        Assert.True(string.CompareOrdinal(memory.References.NextInvoice(Given.Noon).Value, invoice.Value) > 0);
        Assert.True(string.CompareOrdinal(memory.References.NextErs(Given.Noon).Value, ers.Value) > 0);
        await memory.Journal.Record(new() { Kind = EntryKind.ClockChange, At = Given.Noon, WallAt = Given.Noon });
        await memory.Journal.Flush();
        Assert.Equal(entry + 1, memory.Journal.Last);
    }

    [Fact]
    public async Task A_change_wakes_those_who_wait_for_it()
    {
        var memory = await Begin(Name);
        var (due, changed) = (0, memory.InvoicesChanged.Next);
        memory.DueChanged += () => due++;

        await memory.Store.Save(Everything.Changes);
        Assert.Equal((1, true), (due, changed.IsCompleted));

        changed = memory.InvoicesChanged.Next;
        await memory.Reset();
        Assert.True(changed.IsCompleted);
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        engine.Dispose();
        GC.SuppressFinalize(this);
    }

    internal static async Task Fill(ISandboxMemory memory)
    {
        foreach (var kind in Kinds.Values)
            await kind.Fill(memory);
    }

    private static Task<string> Told(string text) => Task.FromResult(text);

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private protected Task<ISandboxMemory> Begin(string name) => Memories.Begin(new(name, 1, Given.Noon, Given.Noon));

    private protected async Task<ISandboxMemory> Restart()
    {
        await Close();
        (database, journals) = Open();
        return await Memories.Open(Name);
    }

    private protected Task<(InvoiceReference? Invoice, ErsReference? Ers)> LastReferences() =>
        new SandboxStore(database, Name).LastReferences();

    private (IDatabase Database, JournalWriter Journals) Open() => (
        engine.Open(), new(engine.OpenJournal(), JournalBounds.Default, wall, NullLogger<JournalWriter>.Instance));

    private async Task Close()
    {
        await journals.DisposeAsync();
        database.Dispose();
    }

    /// <param name="Fill">Leaves something in it.</param>
    /// <param name="Read">What it tells.</param>
    /// <param name="Stored">Whether it outlives the process.</param>
    private protected sealed record Kind(Func<ISandboxMemory, Task> Fill, Func<ISandboxMemory, Task<string>> Read, bool Stored = true);
}

public sealed class MemoryInMemory() : MemoryTests(Engine.Memory);

public abstract class LastingMemoryTests : MemoryTests
{
    private protected LastingMemoryTests(Engine engine)
        : base(engine)
    {
    }

    [Fact]
    public async Task A_restart_keeps_what_is_stored_also_after_a_reset()
    {
        var memory = await Begin(Name);
        await Fill(memory);
        var told = await Told(memory);

        Assert.Equal(told, await Told(await Restart()));

        memory = await Memories.Open(Name);
        await memory.Reset();
        told = await Told(memory);
        Assert.Equal(told, await Told(await Restart()));

        async Task<string> Told(ISandboxMemory told) =>
            string.Join('|', await Task.WhenAll(EachStored.Select(kind => kind.Read(told))));
    }

    [Fact]
    public async Task References_rise_over_a_reset_and_a_restart_also_when_the_clock_goes_back()
    {
        var memory = await Begin(Name);
        await Fill(memory);
        var (invoice, ers) = await LastReferences();
        Assert.NotNull(invoice);
        Assert.NotNull(ers);

        await memory.Reset();
        memory = await Restart();
        await memory.Reset();
        memory = await Restart();

        var early = Given.Noon.AddYears(-1);
        Assert.True(string.CompareOrdinal(memory.References.NextInvoice(early).Value, invoice.Value.Value) > 0);
        Assert.True(string.CompareOrdinal(memory.References.NextErs(early).Value, ers.Value.Value) > 0);
        await memory.Remove();
        Assert.Equal((null, null), await LastReferences());
    }

    [Fact]
    public async Task A_restart_goes_on_counting_calls_and_wrong_pins_and_a_reset_begins_anew_also_after_a_restart()
    {
        var bill = Everything.Invoice.Reference;
        var memory = await Begin(Name);
        Assert.Equal((1, 1), (await memory.ScriptedCalls.Next(Call), await memory.WrongPins.Add("payer-1", bill)));

        memory = await Restart();
        Assert.Equal((2, 2), (await memory.ScriptedCalls.Next(Call), await memory.WrongPins.Add("payer-1", bill)));

        await memory.Reset();
        memory = await Restart();
        Assert.Equal((1, 1), (await memory.ScriptedCalls.Next(Call), await memory.WrongPins.Add("payer-1", bill)));
    }
}

public sealed class MemoryInFile() : LastingMemoryTests(Engine.File);

public sealed class MemoryInPostgres() : LastingMemoryTests(Engine.Postgres);
