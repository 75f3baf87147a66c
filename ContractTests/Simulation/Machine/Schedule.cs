namespace SeqrSandbox.ContractTests.Simulation.Machine;

/// <summary>
/// The one thread and the clock of a life. A seeded choice says which of the steps that are ready is next. Time stands still
/// while steps are run, and passes from alarm to alarm.
/// </summary>
internal sealed class Schedule(Random random, DateTimeOffset start)
{
    // Once in a while everybody is so slow that an alarm rings although steps are ready.
    private const int Slowness = 60;
    private static readonly TimeSpan LongestSlowness = TimeSpan.FromSeconds(3);

    private readonly List<Step> ready = [];
    private readonly PriorityQueue<Alarm, (DateTimeOffset At, long Number)> alarms = new();
    private long numberOfAlarms;

    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>Whether nobody does anything before the next alarm.</summary>
    public bool IsIdle => ready.Count == 0;

    /// <summary>How many steps were run.</summary>
    public int Steps { get; private set; }

    /// <summary>A number that depends on every choice made so far.</summary>
    public uint Choices { get; private set; } = 2_166_136_261;

    public void Add(Lifetime lifetime, SendOrPostCallback run, object? state) =>
        ready.Add(new(lifetime, run, state));

    /// <param name="lifetime">Whose alarm it is: it does not ring once that is over. Null for one that always rings.</param>
    /// <param name="after">When it rings, from now.</param>
    /// <param name="ring">What it does then.</param>
    public Alarm SetAlarm(Lifetime? lifetime, TimeSpan after, Action ring)
    {
        var alarm = new Alarm(lifetime, ring);
        alarms.Enqueue(alarm, (Now + after, numberOfAlarms++));
        return alarm;
    }

    /// <summary>Runs the next step, or the next alarm if no step is ready; false if there is neither.</summary>
    public bool Run()
    {
        if (ready.Count == 0 || (random.Next(Slowness) == 0 && RingsSoon()))
            return Ring();
        var chosen = random.Next(ready.Count);
        var step = ready[chosen];
        (ready[chosen], ready[^1]) = (ready[^1], ready[chosen]);
        ready.RemoveAt(ready.Count - 1);
        Count(chosen);
        if (step.Lifetime.IsOver)
            return true;
        SynchronizationContext.SetSynchronizationContext(step.Lifetime);
        step.Run(step.State);
        return true;
    }

    private bool RingsSoon()
    {
        while (alarms.TryPeek(out var next, out var due))
        {
            if (!next.IsOff)
                return due.At - Now <= LongestSlowness;
            alarms.Dequeue();
        }

        return false;
    }

    private bool Ring()
    {
        while (alarms.TryDequeue(out var alarm, out var due))
        {
            if (alarm.IsOff)
                continue;
            Now = due.At;
            Count((int)due.Number);
            // Without a context, continuations that want none run here and not on another thread.
            SynchronizationContext.SetSynchronizationContext(null);
            alarm.Ring();
            return true;
        }

        return false;
    }

    private void Count(int choice)
    {
        Steps++;
        Choices = unchecked((Choices ^ (uint)choice) * 16_777_619);
    }

    private readonly record struct Step(Lifetime Lifetime, SendOrPostCallback Run, object? State);
}

/// <summary>Rings once, unless it is turned off before.</summary>
internal sealed class Alarm(Lifetime? lifetime, Action ring)
{
    private bool isTurnedOff;

    public bool IsOff => isTurnedOff || lifetime is { IsOver: true };

    public void TurnOff() => isTurnedOff = true;

    public void Ring()
    {
        isTurnedOff = true;
        ring();
    }
}
