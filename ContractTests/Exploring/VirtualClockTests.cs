using SeqrSandbox.Simulator.Explore.Merchants;

namespace SeqrSandbox.ContractTests.Exploring;

public sealed class VirtualClockTests
{
    private static readonly DateTimeOffset Start = new(2027, 1, 1, 10, 0, 0, TimeSpan.Zero);

    private readonly VirtualClock clock = new(Start);

    [Fact]
    public async Task Waits_end_in_their_order_each_at_its_instant()
    {
        List<(int Seconds, DateTimeOffset At)> ended = [];
        var waits = new[] { 3, 1, 2 }.Select(Wait).ToList();

        Assert.Equal(Start.AddSeconds(1), clock.Next);
        clock.AdvanceTo(Start.AddSeconds(10));
        await Task.WhenAll(waits);

        Assert.Equal([1, 2, 3], ended.Select(wait => wait.Seconds));
        Assert.All(ended, wait => Assert.Equal(Start.AddSeconds(wait.Seconds), wait.At));
        Assert.Equal(Start.AddSeconds(10), clock.GetUtcNow());
        Assert.Null(clock.Next);

        async Task Wait(int seconds)
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds), clock);
            ended.Add((seconds, clock.GetUtcNow()));
        }
    }

    [Fact]
    public void A_timer_that_repeats_comes_again_and_again()
    {
        List<DateTimeOffset> came = [];
        using var timer = clock.CreateTimer(_ => came.Add(clock.GetUtcNow()), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        clock.AdvanceTo(Start.AddSeconds(6));

        Assert.Equal([Start.AddSeconds(1), Start.AddSeconds(3), Start.AddSeconds(5)], came);
    }

    [Fact]
    public void A_timer_that_was_disposed_or_set_anew_does_not_come()
    {
        var came = 0;
        var disposed = clock.CreateTimer(_ => came++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        using var later = clock.CreateTimer(_ => came++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        disposed.Dispose();
        later.Change(TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        clock.AdvanceTo(Start.AddSeconds(4));

        Assert.Equal(0, came);
        Assert.Equal(Start.AddSeconds(5), clock.Next);
    }
}
