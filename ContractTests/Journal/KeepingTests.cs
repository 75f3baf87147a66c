using SeqrSandbox.ContractTests.Control;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>What is recorded is kept: all of it, in order, each sandbox's for itself, within bounds.</summary>
public sealed class KeepingTests() : JournalSuite(Transport.InMemory)
{
    private const int Calls = 1000;

    [Fact]
    public async Task A_thousand_concurrent_calls_are_all_kept_with_rising_ids()
    {
        await Parallel.ForAsync(0, Calls, async (_, _) => await Nop());

        var entries = await Host.Sandbox.Journal.List(new() { OldestFirst = true, Limit = 2 * Calls });

        Assert.Equal(Enumerable.Range(1, Calls).Select(id => (long)id), entries.Select(entry => entry.Id));
        Assert.Equal((Calls, 0), (Host.Sandbox.Journal.Entries, Host.Sandbox.Journal.Dropped));
    }

    [Fact]
    public async Task A_query_sees_what_was_answered_before_it()
    {
        for (var call = 1; call <= 50; call++)
        {
            await Nop();
            Assert.Equal($"{call}", (await Get("/sandbox/journal?limit=1"))["items[0].id"]);
        }
    }

    [Fact]
    public async Task A_sandbox_sees_its_own_entries_alone()
    {
        await Nop("/@a");
        await Nop("/@a");
        await Nop("/@b");

        Assert.Equal((2, 1, 0), (await Kept("/@a"), await Kept("/@b"), await Kept("")));
    }

    [Fact]
    public async Task Clearing_forgets_the_entries_of_one_sandbox_and_ids_go_on_rising()
    {
        await Nop("/@a");
        await Nop();

        (await Send(HttpMethod.Delete, "/@a/sandbox/journal", null)).ShouldBe(204);
        await Nop("/@a");

        Assert.Equal(["2"], (await Get("/@a/sandbox/journal")).Each("items", "id"));
        Assert.Equal(1, await Kept(""));
    }

    [Fact]
    public async Task Actions_beside_the_calls_are_recorded_too()
    {
        var reference = await GivenBill();
        await Post("/sandbox/clock/advance", """{"by":"1s"}""");
        await Post($"/sandbox/invoices/{reference}/pay");

        var entries = await Get("/sandbox/journal");

        Assert.Equal(["confirm", "scan", "advance", "sendInvoice"], entries.Each("items", "name"));
        Assert.Equal(["payer-action", "payer-action", "clock-change", "exchange"], entries.Each("items", "kind"));
        Assert.Equal([reference, reference, "", reference], entries.Each("items", "invoice"));
    }

    [Fact]
    public async Task A_message_that_is_no_call_is_recorded_with_its_fault()
    {
        await Post("<not a call"u8.ToArray());

        var entry = await Get("/sandbox/journal/1");

        Assert.Equal((null, null, "500"), (entry["name"], entry["result"], entry["status"]));
        Assert.Equal("<not a call", entry["request.body"]);
        Assert.Contains("<faultcode>", entry["response.body"], StringComparison.Ordinal);
        Assert.Contains(entry["detail"]!, entry["response.body"], StringComparison.Ordinal);
    }

    private async Task<int> Kept(string sandbox) => (await Get($"{sandbox}/sandbox/journal")).At("kept").GetInt32();
}
