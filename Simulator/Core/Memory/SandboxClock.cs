namespace SeqrSandbox.Core.Memory;

/// <summary>A sandbox's time: the wall clock shifted, or an instant it stands still at.</summary>
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

    /// <summary>Sets the time; a frozen clock stays frozen, there.</summary>
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

    /// <summary>Goes on from where it stands.</summary>
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
