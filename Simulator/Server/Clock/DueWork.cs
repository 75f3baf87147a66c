using System.Diagnostics.CodeAnalysis;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Clock;

/// <summary>Carries out due items: as the sandbox's clock runs, and in order when the clock is advanced.</summary>
/// <param name="memory">The sandbox's memory.</param>
/// <param name="items">Carries out each of them.</param>
/// <param name="wall">The clock by which it waits.</param>
/// <param name="log">Told of failures of the whole store.</param>
[SuppressMessage("Design", "CA1001", Justification = "Nobody waits on a handle of the semaphores, and to dispose them "
    + "would only fail whoever is at work when the sandbox is removed.")]
internal sealed partial class DueWork(ISandboxMemory memory, DueItems items, TimeProvider wall, ILogger<DueWork> log)
{
    private const int BatchSize = 200;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // One task at a time: while the clock is advanced, nothing else is carried out.
    private readonly SemaphoreSlim exclusive = new(1, 1);
    private readonly SemaphoreSlim woken = new(0, 1);

    // In ticks of UTC: the earliest instant that is known to be due and not carried out.
    private long earliest = long.MaxValue;

    /// <summary>Looks again: something may be due earlier, or the clock was changed.</summary>
    public void Wake()
    {
        try
        {
            woken.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    /// <summary>How late the earliest item is that is due and not carried out; zero if none is, and while the clock stands.</summary>
    public TimeSpan Lag
    {
        get
        {
            var late = memory.Clock.FrozenAt is null ? memory.Clock.GetUtcNow().UtcTicks - Interlocked.Read(ref earliest) : 0;
            return late > 0 ? new(late) : TimeSpan.Zero;
        }
    }

    /// <summary>The next instant at which an item is due that does not fail.</summary>
    public async Task<DateTimeOffset?> NextAt() => memory.Failing.Count == 0
        ? await memory.Store.NextDue()
        : (await ListRest(DateTimeOffset.MaxValue, 1)).FirstOrDefault()?.At;

    /// <summary>Runs until it is cancelled, then finishes the work under way.</summary>
    public async Task Run(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await CarryOutPresent(stopping);
                await Sleep(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                // Not an item failed but the whole store. Due items stay due.
                LogFailure(error);
                await Task.Delay(TimeSpan.FromSeconds(1), wall, CancellationToken.None);
            }
        }

        await items.WhenDone();
    }

    /// <summary>
    /// Advances the clock, and returns when everything due on the way has happened, each at its instant.
    /// </summary>
    public async Task Advance(TimeSpan by)
    {
        await exclusive.WaitAsync();
        try
        {
            await items.WhenDone();
            var wasFrozen = memory.Clock.FrozenAt is not null;
            memory.Clock.Freeze();
            try
            {
                await CarryOutUntil(memory.Clock.GetUtcNow() + by);
            }
            finally
            {
                if (!wasFrozen)
                    memory.Clock.Resume();
            }
        }
        finally
        {
            exclusive.Release();
            Wake();
        }
    }

    /// <summary>
    /// Carries out what invoices wait for by now, as a merchant's call about one of them does first. A reader of
    /// invoices then sees what SEQR would answer, even if the wall clock jumped.
    /// </summary>
    public async Task CatchUp()
    {
        var limit = BatchSize;
        while (await ListRest(memory.Clock.GetUtcNow(), limit) is { Count: > 0 } due)
        {
            var invoices = due.Where(item => item.NotificationId is null).ToList();
            if (invoices.Count == 0 && due.Count < limit)
                return;
            foreach (var item in invoices)
                await items.CarryOut(item);
            // Due notifications are left to their sender.
            limit += due.Count - invoices.Count;
        }
    }

    /// <summary>Does something while nothing is being carried out, such as changing the clock or resetting.</summary>
    public async Task Pause(Func<Task> meanwhile)
    {
        await exclusive.WaitAsync();
        try
        {
            await items.WhenDone();
            await meanwhile();
        }
        finally
        {
            exclusive.Release();
            Wake();
        }
    }

    private async Task CarryOutUntil(DateTimeOffset target)
    {
        // Each failing item is tried once in an advance, even if it is waiting: someone asked for it, and the advance
        // has to end.
        HashSet<(InvoiceReference, string?)> failed = [];
        while (await Next() is { } next)
        {
            if (next.At > memory.Clock.GetUtcNow())
                memory.Clock.Set(next.At);
            if (!await items.CarryOut(next))
                failed.Add((next.Invoice, next.NotificationId));
        }

        memory.Clock.Set(target);

        async Task<DueItem?> Next() => (await memory.Store.ListDue(target, failed.Count + 1))
            .FirstOrDefault(item => !failed.Contains((item.Invoice, item.NotificationId)));
    }

    private async Task CarryOutPresent(CancellationToken stopping)
    {
        await exclusive.WaitAsync(stopping);
        try
        {
            foreach (var item in memory.Failing.Again())
                await items.Start(item);
            while (await ListRest(memory.Clock.GetUtcNow(), BatchSize) is { Count: > 0 } batch)
            {
                Interlocked.Exchange(ref earliest, batch[0].At.UtcTicks);
                foreach (var item in batch)
                    await items.Start(item);
            }
        }
        finally
        {
            exclusive.Release();
        }
    }

    /// <summary>The due items without the failing ones.</summary>
    private async Task<List<DueItem>> ListRest(DateTimeOffset until, int limit) =>
        [.. (await memory.Store.ListDue(until, limit + memory.Failing.Count)).Where(item => !memory.Failing.Holds(item))];

    private async Task Sleep(CancellationToken stopping)
    {
        var due = await NextAt();
        Interlocked.Exchange(ref earliest, due?.UtcTicks ?? long.MaxValue);
        var wait = memory.Clock.FrozenAt is null && due is { } next ? next - memory.Clock.GetUtcNow() : LongestWait;
        if (memory.Failing.UntilNext() is { } again && again < wait)
            wait = again;
        if (wait <= TimeSpan.Zero)
            return;
        await using var alarm = wall.CreateTimer(_ => Wake(), null, wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
        await woken.WaitAsync(stopping);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due could not be carried out; it is tried again.")]
    private partial void LogFailure(Exception error);
}
