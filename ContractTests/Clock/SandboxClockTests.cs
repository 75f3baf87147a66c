using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Clock;

/// <summary>A sandbox's time against the wall clock.</summary>
public sealed class SandboxClockTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider wall = new(Given.Noon);
    private readonly SandboxClock clock;

    public SandboxClockTests() => clock = new(wall);

    [Fact]
    public void A_new_clock_goes_with_the_wall_clock()
    {
        wall.Advance(Hour);

        Assert.Equal(Given.Noon + Hour, clock.GetUtcNow());
    }

    [Fact]
    public void A_clock_that_was_set_goes_on_from_there()
    {
        clock.Set(Given.Noon.AddDays(-1));
        wall.Advance(Hour);

        Assert.Equal(Given.Noon.AddDays(-1) + Hour, clock.GetUtcNow());
        Assert.Equal((TimeSpan.FromDays(-1), null), (clock.Shift, clock.FrozenAt));
    }

    [Fact]
    public void A_frozen_clock_stands_and_goes_on_from_where_it_stood()
    {
        clock.Freeze();
        wall.Advance(Hour);
        clock.Freeze();
        Assert.Equal(Given.Noon, clock.GetUtcNow());

        clock.Resume();
        wall.Advance(Hour);
        clock.Resume();
        Assert.Equal(Given.Noon + Hour, clock.GetUtcNow());
        Assert.Null(clock.FrozenAt);
    }

    [Fact]
    public void A_frozen_clock_that_was_set_stands_there()
    {
        clock.Freeze();
        clock.Set(Given.Noon.AddYears(1));
        wall.Advance(Hour);

        Assert.Equal(Given.Noon.AddYears(1), clock.GetUtcNow());
        Assert.Equal(Given.Noon.AddYears(1), clock.FrozenAt);
    }

    [Fact]
    public void A_restored_clock_is_the_one_that_was_kept()
    {
        clock.Restore(-Hour, null);
        Assert.Equal(Given.Noon - Hour, clock.GetUtcNow());

        clock.Restore(Hour, Given.Noon.AddDays(3));
        Assert.Equal(Given.Noon.AddDays(3), clock.GetUtcNow());
    }
}
