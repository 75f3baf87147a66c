using System.Collections.Concurrent;
using Reference.Client.Checkout;

namespace Reference.Client.Demo.Web.Orders;

/// <summary>
/// Lets a page wait until an order is paid, canceled or failed, whoever learns of it: a poll, SEQR's notification, or
/// the payer's return.
/// </summary>
internal sealed class OrderOutcomes(DemoJournal journal)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new();

    /// <summary>Done when the order is settled from now on.</summary>
    public Task WaitForAsync(string orderId) =>
        waiting.GetOrAdd(orderId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>
    /// The checkout tells it of each order once, or again after a crash: what is sold is written down, and whoever
    /// waits goes on.
    /// </summary>
    public async Task PublishAsync(Order order, CancellationToken cancellation)
    {
        await journal.KeepAsync(order);
        if (waiting.TryRemove(order.Id, out var waiters))
            waiters.TrySetResult();
    }
}
