using SeqrSandbox.ContractTests.Storage;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Storage.Sandboxes;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>Calls that no invoice counts: each kind from 1, and what was not called for long begins anew.</summary>
public abstract class CallCountsTests(Engine engine) : StoreTest(engine)
{
    [Fact]
    public async Task Each_kind_of_call_is_counted_by_itself() => Assert.Equal(
        [1, 2, 1, 1, 1, 3],
        await Counts(10, Key("A"), Key("A"), Key("B"), Key("A", "other"), Key("A", operation: InvoiceService.CancelInvoice), Key("A")));

    [Fact]
    public async Task Counts_of_calls_not_made_for_long_are_forgotten_and_others_are_kept() => Assert.Equal(
        [1, 1, 2, 1, 3, 1], await Counts(2, Key("A"), Key("B"), Key("A"), Key("C"), Key("A"), Key("B")));

    [Fact]
    public async Task What_is_forgotten_is_not_counted_on_by_another_server_and_the_rest_is_in_its_order()
    {
        await Counts(3, Key("A"), Key("B"), Key("C"), Key("A"), Key("D"));

        var another = new CallCounts(Rows(3));
        Assert.Equal((2, 0), (await another.Count(Key("A")), await another.Count(Key("B"))));
        Assert.Equal(1, await another.Next(Key("E")));
        Assert.Equal((2, 0, 1), (await another.Count(Key("A")), await another.Count(Key("C")), await another.Count(Key("D"))));
    }

    [Fact]
    public async Task Long_texts_that_calls_are_about_are_told_apart_and_take_no_more_room_than_short_ones()
    {
        var text = new string('x', 500_000);

        Assert.Equal([1, 1, 2, 2], await Counts(10, Key(text + "1"), Key(text + "2"), Key(text + "1"), Key(text + "2")));
        Assert.True(await Database.First("SELECT max(length(key)) FROM counts", row => row.GetInt64(0)) < 300);
    }

    /// <summary>Numbers of the calls, counted by one that keeps so many.</summary>
    private async Task<List<int>> Counts(int most, params CallCounts.Key[] calls)
    {
        var counts = new CallCounts(Rows(most));
        List<int> numbers = [];
        foreach (var call in calls)
            numbers.Add(await counts.Next(call));
        return numbers;
    }

    private CountRows Rows(int most) => new(Database, Store, "a", "call", most);

    private static CallCounts.Key Key(string about, string scenario = "paid", Operation? operation = null) =>
        new(scenario, (operation ?? InvoiceService.GetPaymentStatus).Name, about);

    public sealed class InMemory() : CallCountsTests(Engine.Memory);

    public sealed class InPostgres() : CallCountsTests(Engine.Postgres);
}
