using System.Diagnostics;

namespace SeqrSandbox.Simulator.Telemetry;

/// <summary>A histogram of durations. To observe one takes some tens of nanoseconds and no memory. Thread-safe.</summary>
internal sealed class Durations
{
    private readonly long[] bounds;
    private readonly long[] counts;
    private readonly long[] sums;

    /// <param name="bounds">The upper bounds of the buckets in seconds, rising. What is longer goes into a last one.</param>
    public Durations(double[] bounds)
    {
        Bounds = bounds;
        this.bounds = [.. bounds.Select(bound => (long)Math.Round(bound * TimeSpan.TicksPerSecond))];
        counts = new long[bounds.Length + 1];
        sums = new long[bounds.Length + 1];
    }

    /// <summary>From a poll's microseconds to the patience of a client.</summary>
    public static double[] OfCalls { get; } =
        [0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    /// <summary>From a flush of a fast disk to one that hangs.</summary>
    public static double[] OfWork { get; } =
        [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    /// <summary>From a moment to a simulator that was stopped for days.</summary>
    public static double[] OfLateness { get; } = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60, 300, 3600, 86400];

    public double[] Bounds { get; }

    /// <summary>The number of buckets, the last one included.</summary>
    public int Buckets => counts.Length;

    public void Observe(TimeSpan duration)
    {
        var ticks = Math.Max(0, duration.Ticks);
        var bucket = 0;
        while (bucket < bounds.Length && ticks > bounds[bucket])
            bucket++;
        Interlocked.Add(ref sums[bucket], ticks);
        Interlocked.Increment(ref counts[bucket]);
    }

    /// <summary>Observes the time since then.</summary>
    /// <param name="started">A timestamp of <see cref="Stopwatch"/>.</param>
    public void ObserveSince(long started) => Observe(Stopwatch.GetElapsedTime(started));

    /// <summary>How many durations went into a bucket so far, and their sum.</summary>
    public (long Count, TimeSpan Sum) Read(int bucket) => (Interlocked.Read(ref counts[bucket]), new(Interlocked.Read(ref sums[bucket])));
}
