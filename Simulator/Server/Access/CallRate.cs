namespace SeqrSandbox.Simulator.Access;

/// <summary>
/// Admits so many calls a second, and a second's worth of them at once. It counts in instants: each call pushes the
/// next one's further away, and time brings it nearer. Thread-safe, without a lock.
/// </summary>
internal sealed class CallRate(int callsPerSecond, TimeProvider wall)
{
    /// <summary>The greatest rate that can be told apart from its neighbours.</summary>
    public const int Most = 100_000;

    private readonly long each = wall.TimestampFrequency / callsPerSecond;
    private long paidOff = wall.GetTimestamp();

    /// <summary>Takes a call.</summary>
    /// <returns>How long to wait before it would be admitted; null if it is admitted.</returns>
    public TimeSpan? Admit()
    {
        while (true)
        {
            var before = Interlocked.Read(ref paidOff);
            var now = wall.GetTimestamp();
            var after = Math.Max(before, now) + each;
            var over = after - now - (each * callsPerSecond);
            if (over > 0)
                return wall.GetElapsedTime(0, over);
            if (Interlocked.CompareExchange(ref paidOff, after, before) == before)
                return null;
        }
    }
}
