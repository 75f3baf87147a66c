using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.Simulator.Access;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>So many calls a second, and a second's worth at once.</summary>
public sealed class CallRateTests
{
    private readonly FakeTimeProvider wall = new();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(1000)]
    [InlineData(99_999)]
    [InlineData(CallRate.Most)]
    public void As_many_callers_at_one_moment_are_admitted_as_it_says(int rate)
    {
        var calls = new CallRate(rate, wall);
        var admitted = 0;

        Parallel.For(0, rate + 500, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            if (calls.Admit() is null)
                Interlocked.Increment(ref admitted);
        });

        Assert.Equal(rate, admitted);
    }

    [Fact]
    public void A_call_that_comes_in_between_counts_too()
    {
        var meanwhile = new Meanwhile();
        var calls = new CallRate(2, meanwhile);
        List<TimeSpan?> waits = [];
        meanwhile.Act = () => waits.Add(calls.Admit());

        waits.Add(calls.Admit());

        Assert.Equal([null, null], waits);
        Assert.NotNull(calls.Admit());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(50)]
    public void Whoever_waits_as_long_as_told_is_admitted_and_not_before(int rate)
    {
        var calls = new CallRate(rate, wall);
        var wait = Exhaust(calls);

        Assert.InRange(wait.TotalSeconds, 0.9 / rate, 1.0 / rate);
        wall.Advance(wait - TimeSpan.FromTicks(1));
        Assert.NotNull(calls.Admit());
        wall.Advance(TimeSpan.FromTicks(1));
        Assert.Null(calls.Admit());
        Assert.NotNull(calls.Admit());
    }

    [Fact]
    public void After_a_long_rest_no_more_than_a_second_s_worth_is_admitted_at_once()
    {
        var calls = new CallRate(5, wall);
        wall.Advance(TimeSpan.FromHours(1));

        Assert.Equal(5, Enumerable.Range(0, 20).Count(_ => calls.Admit() is null));
    }

    [Fact]
    public void Over_time_it_admits_its_rate()
    {
        var calls = new CallRate(10, wall);
        Exhaust(calls);
        var admitted = 0;

        for (var tick = 0; tick < 1000; tick++)
        {
            wall.Advance(TimeSpan.FromMilliseconds(10));
            admitted += calls.Admit() is null ? 1 : 0;
        }

        Assert.Equal(100, admitted);
    }

    /// <summary>A clock that stands still. While it is read for the first time, something else happens.</summary>
    private sealed class Meanwhile : TimeProvider
    {
        private Action? act;

        public Action Act
        {
            set => act = value;
        }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp()
        {
            var now = act;
            act = null;
            now?.Invoke();
            return 0;
        }
    }

    private static TimeSpan Exhaust(CallRate calls)
    {
        TimeSpan? wait;
        do
            wait = calls.Admit();
        while (wait is null);
        return wait.Value;
    }
}
