using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace SeqrSandbox.ContractTests.Client.Fakes;

/// <summary>
/// A clock on which every wait ends at once: each delay moves the time by its length. Keeps the delays.
/// </summary>
internal sealed class SwiftClock() : FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero))
{
    private readonly ConcurrentQueue<TimeSpan> delays = new();

    public IReadOnlyCollection<TimeSpan> Delays => delays;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
        {
            delays.Enqueue(dueTime);
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
