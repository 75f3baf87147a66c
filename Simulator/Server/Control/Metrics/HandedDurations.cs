using Prometheus;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Control.Metrics;

/// <summary>Durations, with how much of them a histogram of the library has.</summary>
internal sealed class HandedDurations(Durations durations, IHistogram histogram)
{
    private readonly long[] counts = new long[durations.Buckets];
    private readonly double[] sums = new double[durations.Buckets];

    /// <summary>
    /// Hands over what came since the last time: to the histogram, each bucket's new durations are as many of their mean. So counts and
    /// sum come out exactly.
    /// </summary>
    /// <returns>How many there are by now.</returns>
    public long Renew()
    {
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            var (count, sum) = durations.Read(bucket);
            if (count == counts[bucket])
                continue;
            var more = count - counts[bucket];
            // A sum may be ahead of its count by a duration that is being observed. The mean must not leave the bucket for that.
            var mean = Math.Clamp((sum.TotalSeconds - sums[bucket]) / more, Lower(bucket), Upper(bucket));
            histogram.Observe(mean, more);
            counts[bucket] = count;
            sums[bucket] += mean * more;
        }

        return counts.Sum();
    }

    private double Lower(int bucket) => bucket == 0 ? 0 : Math.BitIncrement(durations.Bounds[bucket - 1]);

    private double Upper(int bucket) => bucket == durations.Bounds.Length ? double.MaxValue : durations.Bounds[bucket];
}
