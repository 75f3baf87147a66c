using Reference.Client;
using Reference.Client.Tills;

namespace SeqrSandbox.ContractTests.Client.Tills;

public sealed class FileSalesJournalTests : IDisposable
{
    private readonly TemporaryDirectory folder = new();

    private FileSalesJournal Journal => new(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Entries_come_back_in_the_order_in_which_they_were_appended()
    {
        await Journal.AppendAsync("till-1", Sale("E1") with { CashierId = "Zoë\n\"" }, default);
        await Journal.AppendAsync("till-1", Sale("E2"), default);
        Assert.Equal([Sale("E1") with { CashierId = "Zoë\n\"" }, Sale("E2")], await Journal.ReadAsync("till-1", default).ToListAsync());
    }

    [Fact]
    public async Task Tills_have_a_journal_each_and_the_shop_reads_them_all()
    {
        await Journal.AppendAsync("till-1", Sale("E1"), default);
        await Journal.AppendAsync("till-2", Sale("E2"), default);
        Assert.Equal(["E2"], (await Journal.ReadAsync("till-2", default).ToListAsync()).Select(entry => entry.Reference));
        Assert.Equal(["E1", "E2"], (await Journal.ReadAsync(null, default).ToListAsync()).Select(entry => entry.Reference));
        Assert.Empty(await Journal.ReadAsync("till-3", default).ToListAsync());
    }

    [Fact]
    public async Task A_line_that_a_crash_left_half_written_is_no_entry_and_the_next_entry_replaces_it()
    {
        await Journal.AppendAsync("till-1", Sale("E1"), default);
        await File.AppendAllTextAsync(Path.Combine(folder.Path, "till-1.jsonl"), "{\"kind\":\"sa");
        Assert.Single(await Journal.ReadAsync("till-1", default).ToListAsync());
        await Journal.AppendAsync("till-1", Sale("E2"), default);
        Assert.Equal(["E1", "E2"], (await Journal.ReadAsync("till-1", default).ToListAsync()).Select(entry => entry.Reference));
    }

    [Fact]
    public async Task A_damaged_line_is_named_and_not_passed_over()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "till-1.jsonl"), "{ oops\n");
        var e = await Assert.ThrowsAsync<InvalidDataException>(() => Journal.ReadAsync("till-1", default).ToListAsync().AsTask());
        Assert.Contains("Line 1", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Concurrent_appends_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => Journal.AppendAsync("till-1", Sale($"E{i}"), default))));
        Assert.Equal(50, (await Journal.ReadAsync("till-1", default).ToListAsync()).DistinctBy(entry => entry.Reference).Count());
    }

    [Fact]
    public async Task A_journal_never_leads_out_of_the_directory() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.AppendAsync("../till-1", Sale("E1"), default));

    private static JournalEntry Sale(string reference) =>
        new(JournalKind.Sale, new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero))
        {
            Reference = reference,
            Amount = new Money(35, "SEK"),
            TerminalId = "T1"
        };
}
