using Microsoft.Extensions.Options;

namespace Reference.Client.Checkout;

/// <summary>
/// Polls orders in rounds of 30 s. An order has at most one round at a time, so that two browser tabs do not poll twice a second. A
/// round may outlive the request that began it. It ends with the checkout.
/// </summary>
internal sealed class OrderPolling(
    OrderInquiry inquiry, OrderRepository orders, IOptions<InAppCheckoutOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    private readonly SingleFlight<string, PollRound<Order>> running = new();
    private readonly PollLoop loop = new(clock, Length, options.Value.FailuresInARow);
    private readonly CancellationTokenSource ending = new();

    public Task<PollRound<Order>> JoinAsync(string orderId) => running.RunAsync(orderId, () =>
        loop.RunAsync(() => orders.GetAsync(orderId), AskAsync, order => order.State is not OrderState.Open, ending.Token));

    public void Dispose()
    {
        ending.Cancel();
        ending.Dispose();
    }

    private async Task<Order> AskAsync(Order order)
    {
        var asked = await inquiry.AskAsync(order);
        options.Value.OnPolled(asked);
        return asked;
    }
}
