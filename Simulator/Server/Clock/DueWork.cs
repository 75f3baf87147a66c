using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Storage;
using SeqrSandbox.Simulator.Notifications;

namespace SeqrSandbox.Simulator.Clock;

/// <summary>
/// Makes what is due happen: by itself as the sandbox's clock runs, and in order on the way when the clock is advanced.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Nobody waits on a handle of the semaphores, and to dispose them would only fail whoever is at work when the sandbox is removed.")]
internal sealed partial class DueWork(IStore store, SandboxClock clock, InvoiceFile invoices, NotificationDelivery deliveries, ILogger<DueWork> log)
{
    private const int BatchSize = 200;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // One at a time: the clock is advanced while nothing else is carried out.
    private readonly SemaphoreSlim duty = new(1, 1);
    private readonly SemaphoreSlim woken = new(0, 1);
    private readonly ConcurrentDictionary<Task, byte> underWay = new();

    /// <summary>Something may be due earlier than it was, or the clock was changed.</summary>
    public void Wake()
    {
        try
        {
            woken.Release();
        }
        catch (SemaphoreFullException)
        {
            // Awake already.
        }
    }

    /// <summary>Runs until it is cancelled, then finishes what is under way.</summary>
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
                // Whatever went wrong is tried again: what is due stays due.
                LogFailure(error);
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            }
        }

        await Task.WhenAll(underWay.Keys);
    }

    /// <summary>Moves the clock on, and answers when everything due on the way has happened, each at its instant.</summary>
    public async Task Advance(TimeSpan by)
    {
        await duty.WaitAsync();
        try
        {
            await Task.WhenAll(underWay.Keys);
            var wasFrozen = clock.FrozenAt is not null;
            clock.Freeze();
            try
            {
                var target = clock.GetUtcNow() + by;
                while (await store.ListDue(target, 1) is [var next])
                {
                    if (next.At > clock.GetUtcNow())
                        clock.Set(next.At);
                    await CarryOut(next);
                }

                clock.Set(target);
            }
            finally
            {
                if (!wasFrozen)
                    clock.Resume();
            }
        }
        finally
        {
            duty.Release();
            Wake();
        }
    }

    /// <summary>Does something while nothing is being carried out: used to change the clock or to start over.</summary>
    public async Task Pause(Func<Task> meanwhile)
    {
        await duty.WaitAsync();
        try
        {
            await Task.WhenAll(underWay.Keys);
            await meanwhile();
        }
        finally
        {
            duty.Release();
            Wake();
        }
    }

    private async Task CarryOutPresent(CancellationToken stopping)
    {
        await duty.WaitAsync(stopping);
        try
        {
            while (await store.ListDue(clock.GetUtcNow(), BatchSize) is { Count: > 0 } batch)
            {
                foreach (var item in batch)
                {
                    if (item.NotificationId is { } id)
                        await Start(id);
                    else
                        await invoices.CatchUp(item.Invoice);
                }
            }
        }
        finally
        {
            duty.Release();
        }
    }

    private async Task CarryOut(DueItem item)
    {
        if (item.NotificationId is not { } id)
            await invoices.CatchUp(item.Invoice);
        else if (await deliveries.Claim(id) is { } claimed)
            await deliveries.Attempt(claimed);
    }

    /// <summary>A merchant may be slow to answer: the others do not wait for it.</summary>
    private async Task Start(string notificationId)
    {
        if (await deliveries.Claim(notificationId) is not { } claimed)
            return;
        var attempt = deliveries.Attempt(claimed);
        underWay.TryAdd(attempt, 0);
        _ = attempt.ContinueWith(done => underWay.TryRemove(done, out _), TaskScheduler.Default);
    }

    private async Task Sleep(CancellationToken stopping)
    {
        var wait = await store.NextDue() is { } next && clock.FrozenAt is null ? next - clock.GetUtcNow() : LongestWait;
        if (wait > TimeSpan.Zero)
            await woken.WaitAsync(wait < LongestWait ? wait : LongestWait, stopping);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Something due could not be carried out; it is tried again.")]
    private partial void LogFailure(Exception error);
}
