namespace SeqrSandbox.Core.Memory;

/// <summary>A sandbox's time: the wall clock with a shift, or an instant at which it is frozen.</summary>
public sealed class SandboxClock(TimeProvider wall) : TimeProvider
{
    private readonly Lock gate = new();
    private TimeSpan shift;
    private DateTimeOffset? frozenAt;

    public TimeSpan Shift => Both().Shift;

    public DateTimeOffset? FrozenAt => Both().FrozenAt;

    public override DateTimeOffset GetUtcNow()
    {
        var (shifted, frozen) = Both();
        return frozen ?? (wall.GetUtcNow() + shifted);
    }

    /// <summary>Sets the time. A frozen clock stays frozen at the new time.</summary>
    public void Set(DateTimeOffset to)
    {
        lock (gate)
        {
            if (frozenAt is null)
                shift = to - wall.GetUtcNow();
            else
                frozenAt = to;
        }
    }

    public void Freeze()
    {
        lock (gate)
            frozenAt ??= wall.GetUtcNow() + shift;
    }

    /// <summary>Lets the clock run on from the instant at which it is frozen.</summary>
    public void Resume()
    {
        lock (gate)
        {
            if (frozenAt is not { } at)
                return;
            shift = at - wall.GetUtcNow();
            frozenAt = null;
        }
    }

    public void Restore(TimeSpan shifted, DateTimeOffset? frozen)
    {
        lock (gate)
            (shift, frozenAt) = (shifted, frozen);
    }

    private (TimeSpan Shift, DateTimeOffset? FrozenAt) Both()
    {
        lock (gate)
            return (shift, frozenAt);
    }
}
