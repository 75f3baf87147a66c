namespace SeqrSandbox.Simulator.Explore;

/// <summary>
/// The calls of one merchant: how many are under way, and those whose answers are held back by the life's clock. Thread-safe.
/// </summary>
internal sealed class MerchantCalls
{
    private readonly Lock gate = new();
    private readonly List<HeldCall> held = [];
    private TimeProvider clock = TimeProvider.System;
    private TaskCompletionSource anyHeld = NewSignal();
    private long begun;
    private long ended;

    /// <summary>How many there were ever.</summary>
    public long Begun
    {
        get
        {
            lock (gate)
                return begun;
        }
    }

    /// <summary>How many there were ever, if none is under way except those that are held back; otherwise null.</summary>
    public long? BegunAtRest
    {
        get
        {
            lock (gate)
                return ended + held.Count == begun ? begun : null;
        }
    }

    public bool AnyHeld => WhenHeld.IsCompleted;

    /// <summary>Done as soon as a call is held back.</summary>
    public Task WhenHeld
    {
        get
        {
            lock (gate)
                return anyHeld.Task;
        }
    }

    /// <summary>When the next call that is held back goes on; null if there is none.</summary>
    public DateTimeOffset? NextRelease
    {
        get
        {
            lock (gate)
                return held.Count == 0 ? null : held.Min(call => call.Until);
        }
    }

    /// <summary>A life begins, with its clock.</summary>
    public void Follow(TimeProvider life) => clock = life;

    public void Begin()
    {
        lock (gate)
            begun++;
    }

    public void End()
    {
        lock (gate)
            ended++;
    }

    /// <summary>Waits by the life's clock. False if the merchant's program has ended meanwhile.</summary>
    public async Task<bool> Hold(TimeSpan length, CancellationToken ends)
    {
        var now = clock.GetUtcNow();
        var call = new HeldCall(now, now + length);
        lock (gate)
        {
            held.Add(call);
            anyHeld.TrySetResult();
        }

        using (ends.UnsafeRegister(_ => Release(call, true), null))
            return await call.Released.Task;
    }

    /// <summary>Whether a call that came at this instant is held back.</summary>
    public bool IsHeldSince(DateTimeOffset at)
    {
        lock (gate)
            return held.Exists(call => call.Since == at);
    }

    public void ReleaseUntil(DateTimeOffset now) => ReleaseAll(call => call.Until <= now, goesOn: true);

    /// <summary>Lets all go on, before their time.</summary>
    public void ReleaseAll() => ReleaseAll(_ => true, goesOn: true);

    /// <summary>The merchant's program has ended: its connections are gone.</summary>
    public void CutAll() => ReleaseAll(_ => true, goesOn: false);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void ReleaseAll(Func<HeldCall, bool> which, bool goesOn)
    {
        List<HeldCall> released;
        lock (gate)
            released = [.. held.Where(which)];
        foreach (var call in released)
            Release(call, goesOn);
    }

    private void Release(HeldCall call, bool goesOn)
    {
        lock (gate)
        {
            if (!held.Remove(call))
                return;
            if (held.Count == 0)
                anyHeld = NewSignal();
        }

        call.Released.SetResult(goesOn);
    }

    private sealed class HeldCall(DateTimeOffset since, DateTimeOffset until)
    {
        public DateTimeOffset Since => since;

        public DateTimeOffset Until => until;

        public TaskCompletionSource<bool> Released { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
