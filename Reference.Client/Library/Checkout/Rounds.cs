using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Reference.Client.Checkout;

/// <summary>
/// Polls as SEQR documents it: each second, in rounds of 30 s. An order has at most one round at a time, whoever asks for it, so that two
/// browser tabs do not poll twice a second. A round outlives the request that began it, and ends with the checkout.
/// </summary>
internal sealed class Rounds(Inquiry inquiry, OrderBook book, IOptions<InAppCheckoutOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Lazy<Task<PollRound>>> running = new();
    private readonly CancellationTokenSource ending = new();

    public Task<PollRound> JoinAsync(string orderId) =>
        running.GetOrAdd(orderId, id => new Lazy<Task<PollRound>>(() => Task.Run(() => RunAsync(id)))).Value;

    public void Dispose()
    {
        ending.Cancel();
        ending.Dispose();
    }

    private async Task<PollRound> RunAsync(string orderId)
    {
        try
        {
            return await PollAsync(orderId, ending.Token);
        }
        finally
        {
            running.TryRemove(orderId, out _);
        }
    }

    private async Task<PollRound> PollAsync(string orderId, CancellationToken cancellation)
    {
        var (began, failures) = (clock.GetTimestamp(), 0);
        while (true)
        {
            var order = await book.GetAsync(orderId);
            SeqrTransportException? failure = null;
            try
            {
                order = await inquiry.AskAsync(order);
                failures = 0;
                options.Value.OnPolled(order);
            }
            catch (SeqrTransportException e)
            {
                failure = e;
                failures++;
            }

            if (EndOf(order, failures) is { } end)
                return new(order, end, failure);
            if (clock.GetElapsedTime(began) >= Length - Interval)
                return new(order, RoundEnd.TimeUp, failure);
            await Task.Delay(Interval, clock, cancellation);
        }
    }

    private RoundEnd? EndOf(Order order, int failures) => order switch
    {
        { State: not OrderState.Open } => RoundEnd.Settled,
        _ when failures >= options.Value.FailuresInARow => RoundEnd.Unreachable,
        { LastRefusal.TryingAgainCanHelp: false } when failures == 0 => RoundEnd.Refused,
        _ => null,
    };
}
