using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>A journal tells whether a process was killed before it had written everything, so that nobody trusts what verify counts.</summary>
public sealed class GapTests : IDisposable
{
    private readonly TemporaryDirectory data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_kill_the_journal_verify_and_the_page_tell_it_and_after_a_stop_they_do_not(bool first)
    {
        string[] arguments = first ? ["--journal-first", "true"] : [];
        await using (var killed = await SimulatorProcess.Start(data.Path, arguments))
        {
            await Ask(killed, "/sandbox/clock");
            await Post(killed, "/sandbox/clock/freeze");
            // It waits until the entry is written, and with it that somebody writes.
            Assert.Equal(1, (int)(await Ask(killed, "/sandbox/journal"))["kept"]!);
            killed.Kill();
        }

        await using (var after = await SimulatorProcess.Start(data.Path, arguments))
        {
            var gap = (DateTimeOffset?)(await Ask(after, "/sandbox/journal"))["gap"];
            Assert.Equal(first, gap is null);
            Assert.Equal(gap, (DateTimeOffset?)(await Verify(after))["gap"]);
            using var http = new HttpClient { BaseAddress = after.Address };
            var page = await http.GetStringAsync(new Uri("/journal", UriKind.Relative));
            Assert.Equal(!first, page.Contains("A server was killed before", StringComparison.Ordinal));
            await Post(after, "/sandbox/clock/advance", new { by = "1s" });
            Assert.Equal(0, await after.Stop());

            await using var again = await SimulatorProcess.Start(data.Path, arguments);
            Assert.Equal(gap, (DateTimeOffset?)(await Ask(again, "/sandbox/journal"))["gap"]);
            await Post(again, "/sandbox/reset");
            Assert.Null((await Ask(again, "/sandbox/journal"))["gap"]);
            Assert.Equal(0, await again.Stop());
        }

        await using var last = await SimulatorProcess.Start(data.Path, arguments);
        Assert.Null((await Ask(last, "/sandbox/journal"))["gap"]);
    }

    [Fact]
    public async Task A_journal_that_is_closed_and_opened_elsewhere_has_no_gap_and_one_that_is_left_has()
    {
        await using var writer = new JournalWriter(
            SqliteDatabase.InMemory(DatabaseKind.Journal), JournalBounds.Default, TimeProvider.System, NullLogger<JournalWriter>.Instance);
        var journal = new SandboxJournal(writer, "a", new());
        await journal.Record(Entry);
        await journal.Close();
        var reopened = new SandboxJournal(writer, "a", await writer.Load("a"));
        Assert.Null(reopened.Gap);
        await reopened.Record(Entry);
        Assert.NotNull(new SandboxJournal(writer, "a", await writer.Load("a")).Gap);
        await reopened.Clear();

        await reopened.Record(Entry);

        Assert.NotNull(new SandboxJournal(writer, "a", await writer.Load("a")).Gap);
    }

    private static JournalEntry Entry => new() { Kind = EntryKind.ClockChange, At = Given.Noon, WallAt = Given.Noon, Name = "freeze" };

    private static async Task<JsonNode> Ask(SimulatorProcess simulator, string path)
    {
        using var http = new HttpClient { BaseAddress = simulator.Address };
        return JsonNode.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)))!;
    }

    private static async Task<JsonNode> Verify(SimulatorProcess simulator) =>
        (await Post(simulator, "/sandbox/verify", new { match = new { kind = "clock-change" } }))!;

    private static async Task<JsonNode?> Post(SimulatorProcess simulator, string path, object? body = null)
    {
        using var http = new HttpClient { BaseAddress = simulator.Address };
        using var answer = await http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body ?? new { });
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}.");
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
