using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control.Journal;

/// <summary>Entries as they are written, as server-sent events. Last-Event-ID continues a lost connection.</summary>
internal static class JournalStream
{
    private const int MostMissed = 1000;

    public static IResult Watch(Sandbox sandbox, HttpRequest request, IHostApplicationLifetime life, QueryInput query)
    {
        if (query.Refusal() is { } refusal)
            return refusal;
        var last = long.TryParse(request.Headers["Last-Event-ID"], out var id) ? id : (long?)null;
        return EventStream.Send(
            request.HttpContext,
            Entries(sandbox.Journal, last, life.ApplicationStopping, request.HttpContext.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> Entries(
        IJournal journal, long? last, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        using var subscription = journal.Subscribe();
        // A first comment tells the reader that nothing after it is missed.
        yield return new("", "ready");
        if (last is { } seen)
        {
            foreach (var entry in await journal.List(new() { After = seen, OldestFirst = true, Limit = MostMissed }))
            {
                last = entry.Id;
                yield return Event(entry);
            }
        }

        await foreach (var entry in Live(subscription, end.Token))
        {
            if (entry.Id > (last ?? 0))
                yield return Event(entry);
        }
    }

    private static async IAsyncEnumerable<JournalEntry> Live(
        IJournalSubscription subscription, [EnumeratorCancellation] CancellationToken end)
    {
        await using var entries = subscription.Read(end).GetAsyncEnumerator(end);
        while (true)
        {
            try
            {
                if (!await entries.MoveNextAsync())
                    yield break;
            }
            catch (OperationCanceledException)
            {
                yield break;
            }

            yield return entries.Current;
        }
    }

    private static SseItem<string> Event(JournalEntry entry) =>
        new(JsonSerializer.Serialize(new EntryItem(entry), ControlJson.For<EntryItem>()), "entry") { EventId = entry.Id.ToString() };
}
