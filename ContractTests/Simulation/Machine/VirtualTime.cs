namespace SeqrSandbox.ContractTests.Simulation.Machine;

/// <summary>The schedule's time, as one lifetime sees it.</summary>
internal sealed class VirtualTime(Schedule schedule, Lifetime lifetime) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => schedule.Now;

    public override long GetTimestamp() => schedule.Now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(VirtualTime time, Action ring) : ITimer
    {
        private Alarm? alarm;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
                throw new NotSupportedException("Nothing in the simulator rings again and again.");
            alarm?.TurnOff();
            alarm = dueTime == Timeout.InfiniteTimeSpan ? null : time.SetAlarm(dueTime, ring);
            return true;
        }

        public void Dispose() => alarm?.TurnOff();

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private Alarm SetAlarm(TimeSpan after, Action ring) => schedule.SetAlarm(lifetime, after, ring);
}
