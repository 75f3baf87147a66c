using System.Text;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Storage.Documents;
using SeqrSandbox.Simulator.Storage.Sandboxes;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>The cache of values read or written last is bounded in bytes, and never behind the database.</summary>
public sealed class ReadCacheTests
{
    private readonly ReadCache<Terminal> cache = new(1000, 10_000, MemorySize.Of);

    [Fact]
    public void Large_values_are_fewer()
    {
        // Each has more than 4 kB, so two make a generation.
        var terminals = Enumerable.Range(0, 10).Select(number => Terminal($"{number}", letters: 2000)).ToList();
        cache.Committed(terminals.Select(terminal => (terminal.Id, Stored.New(terminal))));

        Assert.InRange(terminals.Count(IsCached), 1, 4);
    }

    [Fact]
    public void Small_values_are_all_kept()
    {
        var terminals = Enumerable.Range(0, 10).Select(number => Terminal($"{number}", letters: 10)).ToList();
        cache.Committed(terminals.Select(terminal => (terminal.Id, Stored.New(terminal))));

        Assert.All(terminals, terminal => Assert.True(IsCached(terminal)));
    }

    [Fact]
    public async Task A_value_that_became_too_large_is_loaded_each_time_and_never_outdated()
    {
        var large = Terminal("a", letters: 10_000);
        cache.Committed([("a", Stored.New(Terminal("a", letters: 1)))]);
        cache.Committed([("a", Stored.New(large) with { Revision = 1 })]);
        var loads = 0;

        for (var time = 0; time < 3; time++)
        {
            loads += cache.TryFind("a", out _, out var read) ? 0 : 1;
            Assert.Same(large, (await cache.Remember("a", read, ValueTask.FromResult<Stored<Terminal>?>(new(large, 2))))!.Value);
        }

        Assert.Equal(3, loads);
    }

    [Fact]
    public async Task What_a_failed_write_concerned_is_loaded_again_and_not_what_was_read_before()
    {
        var before = Stored.New(Terminal("a", letters: 1));
        cache.Committed([("a", before), ("b", Stored.New(Terminal("b", letters: 1)))]);
        Assert.False(cache.TryFind("c", out _, out var read));

        cache.Doubt(["a", "c"]);

        await cache.Remember("c", read, ValueTask.FromResult<Stored<Terminal>?>(before));
        Assert.Equal((false, true, false), (IsCached("a"), IsCached("b"), IsCached("c")));
    }

    private static Terminal Terminal(string id, int letters) => Everything.BareTerminal with { Id = id, Name = new('x', letters) };

    private bool IsCached(Terminal terminal) => IsCached(terminal.Id);

    private bool IsCached(string id) => cache.TryFind(id, out _, out _);
}

/// <summary>No part of a value that may be large is left out of its size.</summary>
public sealed class MemorySizeTests
{
    [Fact]
    public void Every_text_counts()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            Count(seed, (Invoice invoice) => MemorySize.Of(invoice));
            Count(seed, (Terminal terminal) => MemorySize.Of(terminal));
            Count(seed, (Reseller reseller) => MemorySize.Of(reseller));
        }

        static void Count<T>(int seed, Func<T, long> sizeOf)
        {
            var samples = new StoredSamples(new(seed), everything: true);
            var small = samples.Next<T>();
            var large = new StoredSamples(new(seed), everything: true, longer: 1000).Next<T>();

            Assert.Equal(sizeOf(small) + (samples.MadeTexts * 2000L), sizeOf(large));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(500)]
    public void An_invoice_takes_no_more_than_its_size(int rows)
    {
        var row = Everything.Bill.Rows[0];
        var full = Everything.Invoice with
        {
            Bill = Everything.Bill with { Rows = [.. Enumerable.Repeat(row, rows)] },
            // To make a dictionary leaves garbage, which would be measured too.
            Plan = Everything.Plan with { Calls = Everything.Plan.Calls.Clear() },
        };

        TakesAtMost(full, MemorySize.Of(full));
        var bare = Everything.BareInvoice with { Bill = Everything.BareInvoice.Bill with { Rows = full.Bill.Rows } };
        TakesAtMost(bare, MemorySize.Of(bare));
    }

    [Fact]
    public void A_terminal_and_a_reseller_take_no_more_than_their_size()
    {
        TakesAtMost(Everything.Terminal, MemorySize.Of(Everything.Terminal));
        TakesAtMost(Everything.BareTerminal, MemorySize.Of(Everything.BareTerminal));
        TakesAtMost(Everything.Reseller, MemorySize.Of(Everything.Reseller));
        TakesAtMost(Everything.BareReseller, MemorySize.Of(Everything.BareReseller));
    }

    /// <summary>What is allocated to read it from the database is all that it takes.</summary>
    private static void TakesAtMost<T>(T value, long size)
        where T : class
    {
        var document = Encoding.UTF8.GetBytes(StoredJson.Write(value));
        StoredJson.Read<T>(document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        StoredJson.Read<T>(document);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(size, taken, (3 * taken) + 2000);
    }
}
