using System.Collections.Concurrent;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Tracing;
using SeqrSandbox.Simulator.Notifications;
using SeqrSandbox.Simulator.Telemetry;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Clock;

/// <summary>Carries out one due item. A failure does not keep the others from their turn.</summary>
internal sealed partial class DueItems(
    InvoiceProcessor invoices, NotificationDelivery deliveries, ISandboxMemory memory, Instruments instruments, ILogger<DueItems> log)
{
    private readonly ConcurrentDictionary<Task, byte> underWay = new();

    /// <summary>Completes when no notification is under way any more.</summary>
    public Task WhenDone() => Task.WhenAll(underWay.Keys);

    /// <summary>Carries an item out to its end; false if it failed.</summary>
    public Task<bool> CarryOut(DueItem item) => Try(item, async () =>
    {
        using var span = instruments.Spans.AreExported ? instruments.Spans.Due(Kind(item), await TraceOf(item)) : null;
        if (await Begin(item) is { } claimed)
            await deliveries.Attempt(claimed);
        memory.Failing.Succeeded(item);
    });

    /// <summary>
    /// Carries an item out, but does not wait for a notification: a merchant may be slow to answer, and the other items
    /// go on.
    /// </summary>
    public Task Start(DueItem item) => Try(item, async () =>
    {
        using var span = instruments.Spans.AreExported ? instruments.Spans.Due(Kind(item), await TraceOf(item)) : null;
        if (await Begin(item) is not { } claimed)
        {
            memory.Failing.Succeeded(item);
            return;
        }

        var attempt = Finish(item, claimed);
        underWay.TryAdd(attempt, 0);
        _ = attempt.ContinueWith(
            done => underWay.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    });

    /// <summary>Carries out what an invoice waits for, or claims a notification that is to be sent.</summary>
    private async Task<Stored<Notification>?> Begin(DueItem item)
    {
        var late = memory.Clock.GetUtcNow() - item.At;
        (item.NotificationId is null ? instruments.Due.Invoices : instruments.Due.Notifications).Observe(late);
        if (item.NotificationId is { } id)
            return await deliveries.Claim(id);
        await invoices.CatchUp(item.Invoice);
        return null;
    }

    private async Task<bool> Try(DueItem item, Func<Task> carryOut)
    {
        try
        {
            await carryOut();
            return true;
        }
        catch (Exception error) when (error is not (SandboxRemovedException or StorageException))
        {
            Fail(item, error);
            return false;
        }
    }

    /// <summary>Never throws, because its callers wait for everything under way.</summary>
    private async Task Finish(DueItem item, Stored<Notification> claimed)
    {
        try
        {
            await deliveries.Attempt(claimed);
            memory.Failing.Succeeded(item);
        }
        catch (Exception error)
        {
            Fail(item, error);
        }
    }

    /// <summary>The trace that the item belongs to.</summary>
    private async Task<TraceParent?> TraceOf(DueItem item) => item.NotificationId is { } id
        ? (await memory.Store.FindNotification(id))?.Value.TraceParent
        : (await memory.Store.FindInvoice(item.Invoice))?.Value.TraceParent;

    private static string Kind(DueItem item) => item.NotificationId is null ? "invoice" : "notification";

    private void Fail(DueItem item, Exception error) =>
        LogFailure(
            Kind(item),
            item.NotificationId ?? item.Invoice.Value,
            memory.Failing.Failed(item, Reason.Of(error)),
            error);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due on the {Kind} {Id} could not be carried out "
        + "(attempt {Attempt}). It is tried again; the rest goes on.")]
    private partial void LogFailure(string kind, string id, int attempt, Exception error);
}
