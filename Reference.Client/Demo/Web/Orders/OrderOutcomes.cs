using System.Collections.Concurrent;
using Reference.Client.Checkout;

namespace Reference.Client.Demo.Web.Orders;

/// <summary>
/// Lets a page wait until an order is paid, canceled or failed, whether a poll, SEQR's notification or the payer's
/// return shows it.
/// </summary>
internal sealed class OrderOutcomes(DemoJournal journal)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new();

    /// <summary>Completes when the order is settled, from now on.</summary>
    public Task WaitForAsync(string orderId) =>
        waiting.GetOrAdd(orderId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>
    /// Records the sale and wakes the waiting pages. The checkout calls this once for each settled order, or again
    /// after a crash.
    /// </summary>
    public async Task PublishAsync(Order order, CancellationToken cancellation)
    {
        await journal.RecordAsync(order);
        if (waiting.TryRemove(order.Id, out var waiters))
            waiters.TrySetResult();
    }
}
