namespace SeqrSandbox.Simulator.Explore.Merchants;

/// <summary>
/// A clock that stands still until it is moved. Timers come due in order, each at its instant, on the thread that moves the clock.
/// Thread-safe.
/// </summary>
internal sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<(Timer Timer, long Version), (DateTimeOffset Due, long Number)> timers = new();
    private DateTimeOffset now = start;
    private long made;

    /// <summary>Rises whenever a timer is set.</summary>
    public long Changes => Interlocked.Read(ref made);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>The instant of the next timer; null if nothing waits.</summary>
    public DateTimeOffset? Next
    {
        get
        {
            lock (gate)
            {
                while (timers.TryPeek(out var next, out var at))
                {
                    if (next.Timer.IsSet(next.Version))
                        return at.Due;
                    timers.Dequeue();
                }

                return null;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Sets the time of a clock that nothing waits for.</summary>
    public void Begin(DateTimeOffset at)
    {
        lock (gate)
        {
            timers.Clear();
            now = at;
        }
    }

    public void AdvanceTo(DateTimeOffset to)
    {
        while (Due(to) is { } due)
            due.Fire();
        lock (gate)
            now = to > now ? to : now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private Timer? Due(DateTimeOffset until)
    {
        lock (gate)
        {
            while (timers.TryPeek(out var next, out var at) && at.Due <= until)
            {
                timers.Dequeue();
                if (!next.Timer.IsSet(next.Version))
                    continue;
                now = at.Due > now ? at.Due : now;
                next.Timer.Take();
                return next.Timer;
            }

            return null;
        }
    }

    private void Set(Timer timer, long version, TimeSpan dueTime)
    {
        lock (gate)
            timers.Enqueue((timer, version), (now + dueTime, ++made));
    }

    private sealed class Timer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan every = Timeout.InfiniteTimeSpan;
        private long version;
        private bool isSet;

        public bool IsSet(long given) => isSet && version == given;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                every = period;
                version++;
                isSet = dueTime != Timeout.InfiniteTimeSpan;
                if (isSet)
                    clock.Set(this, version, dueTime);
            }

            return true;
        }

        /// <summary>Takes the timer's turn. One that repeats is set again.</summary>
        public void Take()
        {
            isSet = false;
            if (every > TimeSpan.Zero)
                Change(every, every);
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (clock.gate)
                isSet = false;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
