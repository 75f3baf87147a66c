using System.Net.ServerSentEvents;
using System.Text.Json;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>The journal as it is written.</summary>
public sealed class StreamTests() : JournalSuite(Transport.Kestrel)
{
    [Fact]
    public async Task A_watcher_sees_each_entry_as_it_is_written()
    {
        await Nop();
        await Host.Sandbox.Journal.Flush();
        await using var watcher = await Watch();
        await Nop();
        await Post("/sandbox/clock/freeze");

        Assert.Equal([("2", "benchmarkingNop"), ("3", "freeze")], await watcher.Next(2));
    }

    [Fact]
    public async Task A_watcher_who_reconnects_continues_after_the_last_seen_entry()
    {
        for (var call = 0; call < 3; call++)
            await Nop();
        await using var watcher = await Watch(lastSeen: "1");
        await Nop();

        Assert.Equal(["2", "3", "4"], (await watcher.Next(3)).Select(entry => entry.Id));
    }

    [Fact]
    public async Task Another_sandbox_is_not_seen()
    {
        await using var watcher = await Watch();
        await Nop("/@other");
        await Nop();

        Assert.Equal(["1"], (await watcher.Next(1)).Select(entry => entry.Id));
        Assert.Single(await Host.Sandbox.Journal.List(new()));
    }

    [Fact]
    public async Task It_ends_when_the_simulator_stops()
    {
        await using var watcher = await Watch();
        await Host.App.StopAsync();

        Assert.True(await watcher.HasEnded());
    }

    private async Task<Watcher> Watch(string? lastSeen = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sandbox/journal/stream");
        if (lastSeen is not null)
            request.Headers.Add("Last-Event-ID", lastSeen);
        var response = await Host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var watcher = new Watcher(response, await response.Content.ReadAsStreamAsync());
        await watcher.Begin();
        return watcher;
    }

    private sealed class Watcher(HttpResponseMessage response, Stream stream) : IAsyncDisposable
    {
        private readonly CancellationTokenSource deadline = new(SimulatorUnderTest.Deadline);
        private IAsyncEnumerator<SseItem<string>>? events;

        /// <summary>The first event says that nothing after it is missed.</summary>
        public async Task Begin()
        {
            events = SseParser.Create(stream).EnumerateAsync(deadline.Token).GetAsyncEnumerator(deadline.Token);
            Assert.True(await events.MoveNextAsync());
            Assert.Equal("ready", events.Current.EventType);
        }

        public async Task<List<(string Id, string Name)>> Next(int count)
        {
            List<(string, string)> entries = [];
            while (entries.Count < count && await events!.MoveNextAsync())
            {
                using var entry = JsonDocument.Parse(events.Current.Data);
                Assert.Equal(events.Current.EventId, entry.RootElement.GetProperty("id").ToString());
                entries.Add((events.Current.EventId!, entry.RootElement.GetProperty("name").GetString()!));
            }

            return entries;
        }

        public async Task<bool> HasEnded() => !await events!.MoveNextAsync();

        public async ValueTask DisposeAsync()
        {
            await events!.DisposeAsync();
            response.Dispose();
            deadline.Dispose();
        }
    }
}
