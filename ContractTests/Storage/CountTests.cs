using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sandboxes;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>Counts in rows: each number is given once and saved before, and whoever opens the sandbox next counts on.</summary>
public abstract class CountTests(Engine engine) : StoreTest(engine)
{
    [Fact]
    public async Task Callers_at_the_same_time_get_different_numbers_and_the_last_one_stays()
    {
        var counts = Rows();

        var numbers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => counts.Next("key").AsTask())));

        Assert.Equal(Enumerable.Range(1, 200), numbers.Order());
        Assert.Equal(200, await Rows().Count("key"));
    }

    [Fact]
    public async Task A_number_is_saved_before_it_is_told()
    {
        var counts = Rows();
        for (var number = 1; number <= 20; number++)
        {
            Assert.Equal(number, await counts.Next("key"));
            Assert.Equal(number, await Database.First("SELECT number FROM counts WHERE key = 'key'", row => row.GetInt32(0)));
        }
    }

    [Fact]
    public async Task Kinds_and_sandboxes_count_by_themselves()
    {
        await Rows().Next("key");

        Assert.Equal(0, await new CountRows(Database, Store, "a", "another", 10).Count("key"));
        Assert.Equal(0, await new CountRows(Database, new(Database, "b"), "b", "kind", 10).Count("key"));
    }

    [Fact]
    public async Task A_count_that_is_forgotten_begins_anew()
    {
        var counts = Rows();
        await counts.Next("key");
        await counts.Next("other");

        await counts.Forget("key");
        await counts.Forget("unknown");

        Assert.Equal((0, 1), (await Rows().Count("key"), await Rows().Count("other")));
        Assert.Equal(1, await counts.Next("key"));
    }

    [Fact]
    public async Task What_was_not_saved_was_not_counted()
    {
        var counts = new CountRows(Database, Store, "a", "kind", 2);
        await counts.Next("first");
        await counts.Next("second");
        await Break();

        await Assert.ThrowsAnyAsync<Exception>(() => counts.Next("second").AsTask());
        await Assert.ThrowsAnyAsync<Exception>(() => counts.Next("third").AsTask());

        await Mend();
        Assert.Equal((1, 1, 0), (await counts.Count("first"), await counts.Count("second"), await counts.Count("third")));
        Assert.Equal(2, await counts.Next("second"));
        Assert.Equal(1, await counts.Next("third"));
        Assert.Equal((0, 2, 1), (await counts.Count("first"), await counts.Count("second"), await counts.Count("third")));
        Assert.Equal((0, 2, 1), (await Rows().Count("first"), await Rows().Count("second"), await Rows().Count("third")));
    }

    [Fact]
    public async Task A_reset_that_fails_has_forgotten_nothing()
    {
        var counts = Rows();
        await counts.Next("key");
        await Break();

        await Assert.ThrowsAnyAsync<Exception>(() => Store.BeginAnew(new(), forget: counts.ForgetAll));

        await Mend();
        Assert.Equal(2, await counts.Next("key"));
    }

    [Fact]
    public async Task Calls_that_count_while_a_reset_comes_between_begin_anew_in_memory_and_in_the_rows()
    {
        var counts = Rows();
        await counts.Next("key");
        List<Task> all = [];
        for (var i = 0; i < 50; i++)
        {
            all.Add(counts.Next("key").AsTask());
            if (i == 25)
                all.Add(Store.BeginAnew(new(), forget: counts.ForgetAll));
        }

        await Task.WhenAll(all);

        Assert.Equal(24, await counts.Count("key"));
        Assert.Equal(24, await Rows().Count("key"));
    }

    [Fact]
    public async Task A_sandbox_that_was_removed_counts_no_more()
    {
        var counts = Rows();
        await counts.Next("key");

        await Store.Remove();

        await Assert.ThrowsAsync<SandboxRemovedException>(() => counts.Next("key").AsTask());
        Assert.Equal(0, await new CountRows(Database, AnotherStore, "a", "kind", 10).Count("key"));
    }

    [Fact]
    public async Task Wrong_pins_are_counted_for_a_thousand_bills_and_calls_for_ten_thousand()
    {
        var pins = new WrongPins(new CountRows(Database, Store, "a", "pin", WrongPins.MostBills));
        // From now on they are loaded, so they are counted in the order in which they come.
        Assert.Equal(0, await pins.Count("anna", new("0")));
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(bill => pins.Add("anna", new($"{bill}")).AsTask()));
        await pins.Add("anna", new("0"));
        await pins.Add("anna", new("1000"));

        Assert.Equal(
            (2, 0, 1, 1),
            (
                await pins.Count("anna", new("0")),
                await pins.Count("anna", new("1")),
                await pins.Count("anna", new("2")),
                await pins.Count("anna", new("1000"))));

        var calls = new CallCounts(new CountRows(Database, Store, "a", "call", CallCounts.Most));
        Assert.Equal(0, await calls.Count(Call(0)));
        await Task.WhenAll(Enumerable.Range(0, 10_001).Select(about => calls.Next(Call(about)).AsTask()));
        Assert.Equal((0, 1, 1), (await calls.Count(Call(0)), await calls.Count(Call(1)), await calls.Count(Call(10_000))));
        Assert.Equal(11_000, await Database.First("SELECT count(*) FROM counts", row => row.GetInt32(0)));

        CallCounts.Key Call(int about) => new("paid", "getPaymentStatus", $"{about}");
    }

    private CountRows Rows() => new(Database, Store, "a", "kind", 10);

    // Every write of these rows fails, and is rolled back as on a full disk.
    private Task<bool> Break() => Database.Write(Statement.Any("ALTER TABLE counts RENAME TO broken"));

    private Task<bool> Mend() => Database.Write(Statement.Any("ALTER TABLE broken RENAME TO counts"));

    public sealed class InMemory() : CountTests(Engine.Memory);

    public sealed class InFile() : CountTests(Engine.File);

    public sealed class InPostgres() : CountTests(Engine.Postgres);
}
