using Reference.Client;
using Reference.Client.Checkout;

namespace SeqrSandbox.ContractTests.Client.Orders;

public sealed class FileRecordStoreTests : IDisposable
{
    private readonly TemporaryDirectory folder = new();

    private FileRecordStore<Order> Store => new(folder.Path);

    private static Order Full => new()
    {
        Purchase = new("A-1", "Shoes", new(990.00m, "SEK"))
        {
            Rows = [new("Boots", new(990.00m, "SEK")) { Quantity = 2.5m, TaxRate = 25, UnitPrice = new(396, "SEK") }],
            CashierId = "Bob",
        },
        State = OrderState.Paid,
        BillKey = "key",
        BilledAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        InvoiceReference = "20260101000000001",
        QrCode = "HTTP://SEQR.SE/R20260101000000001",
        LastSeen = InvoiceStatus.Paid,
        InvoiceVersion = 3,
        ErsReference = "E1",
        LastRefusal = new((ResultCode)12345, "new"),
        FormerBillKeys = ["old"],
        Refunds =
        [
            new("r1", new(1, "SEK"), new(2026, 1, 3, 0, 0, 0, TimeSpan.Zero), RefundState.Refused)
            {
                Refusal = new(ResultCode.AccessDenied)
            }
        ],
    };

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_order_comes_back_as_it_was_saved()
    {
        Assert.True(await Store.TrySaveAsync(Full, default));
        var loaded = await Store.LoadAsync("A-1", default);
        Assert.Equivalent(Full with { Version = 1 }, loaded, strict: true);
    }

    [Fact]
    public async Task An_order_that_was_saved_in_between_is_not_overwritten()
    {
        await Store.TrySaveAsync(Full, default);
        var loaded = (await Store.LoadAsync("A-1", default))!;
        Assert.True(await Store.TrySaveAsync(loaded with { ErsReference = "first" }, default));
        Assert.False(await Store.TrySaveAsync(loaded with { ErsReference = "second" }, default));
        Assert.False(await Store.TrySaveAsync(Full, default));
        Assert.Equal("first", (await Store.LoadAsync("A-1", default))!.ErsReference);
    }

    [Fact]
    public async Task One_of_many_concurrent_saves_wins()
    {
        var stores = Enumerable.Range(0, 16).Select(_ => Store).ToList();
        var saved = await Task.WhenAll(stores.Select(store => Task.Run(() => store.TrySaveAsync(Full, default))));
        Assert.Single(saved, won => won);
        Assert.Equal(1, (await Store.LoadAsync("A-1", default))!.Version);
    }

    [Fact]
    public async Task A_reader_always_sees_a_whole_order_while_others_save()
    {
        await Store.TrySaveAsync(Full, default);
        var writing = Task.Run(async () =>
        {
            for (var version = 1; version <= 50; version++)
                Assert.True(await Store.TrySaveAsync(Full with { Version = version }, default));
        });
        while (!writing.IsCompleted)
            Assert.Equal("E1", (await Store.LoadAsync("A-1", default))!.ErsReference);
        await writing;
    }

    [Fact]
    public async Task A_file_that_a_crash_left_half_written_is_not_an_order()
    {
        await Store.TrySaveAsync(Full with { State = OrderState.Open }, default);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "A-1.json.0123.tmp"), "{ \"purchase\": ");
        Assert.Equal("E1", (await Store.LoadAsync("A-1", default))!.ErsReference);
        Assert.Equal("A-1", Assert.Single(await Unfinished()).Id);
    }

    [Fact]
    public async Task A_damaged_file_is_named()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "A-1.json"), "{ oops");
        var e = await Assert.ThrowsAsync<InvalidDataException>(() => Store.LoadAsync("A-1", default));
        Assert.Contains("A-1.json", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finished_are_orders_that_nothing_can_be_done_about()
    {
        await Store.TrySaveAsync(Full with { Reported = true }, default);
        Assert.Empty(await Unfinished());
        await Store.TrySaveAsync(Full with { Version = 1, Reported = false }, default);
        Assert.Single(await Unfinished());
        await Store.TrySaveAsync(
            Full with { Version = 2, Reported = true, Refunds = [Full.Refunds[0] with { State = RefundState.Sending }] },
            default);
        Assert.Single(await Unfinished());
        await Store.TrySaveAsync(Full with { Version = 3, State = OrderState.InDoubt }, default);
        Assert.Empty(await Unfinished());
    }

    [Fact]
    public async Task An_order_id_never_leads_out_of_the_directory() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.LoadAsync("../A-1", default));

    private async Task<List<Order>> Unfinished()
    {
        var found = new List<Order>();
        await foreach (var order in Store.UnfinishedAsync(default))
            found.Add(order);
        return found;
    }
}
