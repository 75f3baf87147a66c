using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>
/// Thousands of lives of a sandbox, in each of which every fact holds. SEQR_SIMULATION_LIVES sets how many,
/// SEQR_SIMULATION_SEED where they begin.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Lives = 10_000;
    private const int Seed = 20_261_130;
    private const int AtATime = 1000;

    private static readonly string[] Successes =
    [
        "asks Success", "cancels Success", "commits Success", "confirms Success", "receipts Success", "refunds Success",
        "scans Success", "sends Success", "updates Success",
    ];

    [Fact]
    public void Whatever_fails_and_crashes_every_fact_holds()
    {
        var (lives, first) = (Setting("SEQR_SIMULATION_LIVES", Lives), Setting("SEQR_SIMULATION_SEED", Seed));
        var (started, steps) = (Stopwatch.GetTimestamp(), 0L);
        var (faults, calls) = (new SortedDictionary<string, int>(), new SortedDictionary<string, int>());
        // Each life is on one thread. Several lives at a time do not meet.
        foreach (var some in Enumerable.Range(first, lives).Chunk(AtATime))
        {
            foreach (var life in some.AsParallel().AsOrdered().Select(seed => Life.Run(seed)))
            {
                Assert.True(life.Broken is null, $"Life {life.Seed - first + 1} of {lives}:\n{life}");
                steps += life.Steps;
                Add(faults, life.Faults);
                Add(calls, life.Calls);
            }
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        output.WriteLine($"{lives} lives from seed {first} in {seconds:0.0} s, {lives / seconds:0} a second.");
        output.WriteLine($"{steps / lives} steps a life.");
        output.WriteLine(Text(faults));
        output.WriteLine(Text(calls));
        // Lives in which nothing fails, or nobody pays, would test nothing.
        if (lives >= Lives)
        {
            Assert.Equal(Faults.Kinds, faults.Where(fault => fault.Value >= 100).Select(fault => fault.Key));
            Assert.All(Successes, call => Assert.True(calls[call] >= 1000, $"{call}: {calls[call]}"));
        }
    }

    private static void Add(SortedDictionary<string, int> sum, IReadOnlyDictionary<string, int> counts)
    {
        foreach (var (what, count) in counts)
            sum[what] = sum.GetValueOrDefault(what) + count;
    }

    private static string Text(SortedDictionary<string, int> counts) =>
        string.Join(", ", counts.Select(counted => $"{counted.Key}: {counted.Value}"));

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
