using System.Diagnostics;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Storage.Postgres;

namespace SeqrSandbox.Simulator.Cluster;

/// <summary>Counts the requests that are under way in each slot, and lets none in while the slot is handed over.</summary>
internal sealed class SlotGate(Ownership ownership, SandboxDirectory sandboxes)
{
    /// <summary>How long a slot is left to the server that it was handed over to.</summary>
    private static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(3);

    /// <summary>How long what is under way may take until it is given up.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly Slot[] slots = [.. Enumerable.Range(0, Ownership.Slots).Select(_ => new Slot())];

    /// <summary>Lets a request in if this server is in charge.</summary>
    /// <returns>The slot's epoch, to be handed to <see cref="Exit"/>; 0 if it is not let in.</returns>
    public long Enter(int number)
    {
        var (slot, epoch) = (slots[number], ownership.EpochOf(number));
        if (epoch == 0)
            return 0;
        Interlocked.Increment(ref slot.Requests);
        if (!slot.IsLeaving && ownership.EpochOf(number) == epoch)
            return epoch;
        Exit(number);
        return 0;
    }

    public void Exit(int number) => Interlocked.Decrement(ref slots[number].Requests);

    /// <summary>Ends when the slot is handed over: for answers that never end by themselves.</summary>
    public CancellationToken Leaving(int number) => slots[number].Leaving.Token;

    /// <summary>Ends the answers that never end by themselves, in slots that another server has taken.</summary>
    public void EndStreams(IReadOnlySet<int> lost)
    {
        foreach (var number in lost)
        {
            var leaving = slots[number].Leaving;
            slots[number].Leaving = new();
            leaving.Cancel();
        }
    }

    /// <summary>The server that the slot was handed over to a moment ago; null if none was.</summary>
    public string? HandedTo(int number) =>
        slots[number] is { To: { } to, Since: var since } && Stopwatch.GetElapsedTime(since) < LeftAlone ? to : null;

    /// <summary>Finishes what is under way in a slot, writes what waits to be written, and leaves it to another server.</summary>
    /// <param name="number">The slot.</param>
    /// <param name="to">The other server's address.</param>
    public async Task HandOver(int number, string to)
    {
        var slot = slots[number];
        if (ownership.EpochOf(number) == 0 || Interlocked.Exchange(ref slot.IsLeaving, true))
            return;
        try
        {
            var leaving = slot.Leaving;
            slot.Leaving = new();
            await leaving.CancelAsync();
            for (var began = Stopwatch.GetTimestamp();
                Interlocked.CompareExchange(ref slot.Requests, 0, 0) > 0 && Stopwatch.GetElapsedTime(began) < LongestWait;)
                await Task.Delay(TimeSpan.FromMilliseconds(5));
            await sandboxes.Close(name => Ownership.SlotOf(name) == number, orderly: true);
            (slot.To, slot.Since) = (to, Stopwatch.GetTimestamp());
            await ownership.Release(number);
        }
        finally
        {
            slot.IsLeaving = false;
        }
    }

    private sealed class Slot
    {
        public int Requests;
        public bool IsLeaving;

        public CancellationTokenSource Leaving { get; set; } = new();

        public string? To { get; set; }

        public long Since { get; set; }
    }
}
