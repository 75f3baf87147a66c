using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using SeqrSandbox.Simulator.Explore.Facts;
using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Explore.Merchants;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>Plays many lives at the same time, judges them, and makes those that break a fact smaller.</summary>
internal sealed class Exploration(Stage stage, IMerchantSource source, ExplorationPlan plan)
{
    private readonly ConcurrentDictionary<string, Failure> failures = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> findings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> beingShrunk = new(StringComparer.Ordinal);
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly DateTimeOffset beganAt = TimeProvider.System.GetUtcNow();
    private Coverage coverage = new([]);
    private LifeGenerator? generator;
    private int next;
    private int played;
    private int broken;

    /// <summary>What was found so far.</summary>
    public ExplorationReport Report => new()
    {
        Merchant = source.Name,
        Plan = plan,
        BeganAt = beganAt,
        Elapsed = Stopwatch.GetElapsedTime(started),
        Lives = played,
        Broken = broken,
        Failures = [.. failures.Values.OrderBy(failure => failure.Number)],
        Coverage = coverage.Counts,
        Findings = findings.ToImmutableSortedDictionary(),
    };

    private int Count => plan.Given?.Count ?? plan.Lives;

    /// <exception cref="MerchantException">The merchant cannot be driven.</exception>
    public async Task<ExplorationReport> Run(CancellationToken stop)
    {
        var workers = Math.Clamp(plan.Workers ?? source.Workers, 1, Math.Max(1, Count));
        await using (var first = await stage.Open(source, "explore-1"))
        {
            generator = new(plan.Seed, first.Merchant.Offers);
            coverage = new(generator.Cells);
            await Task.WhenAll(
                Enumerable.Range(2, workers - 1).Select(worker => Task.Run(() => Work(worker, stop), stop)).Append(PlayAll(first, stop)));
        }

        stop.ThrowIfCancellationRequested();
        return Report;
    }

    private async Task Work(int worker, CancellationToken stop)
    {
        await using var place = await stage.Open(source, $"explore-{worker}");
        await PlayAll(place, stop);
    }

    private async Task PlayAll(LifePlace place, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && failures.Count < plan.Failures && Interlocked.Increment(ref next) - 1 is var at && at < Count)
        {
            var number = plan.First + at;
            var life = plan.Given?[at] ?? generator!.Make(number);
            var record = await place.Play(life);
            Interlocked.Increment(ref played);
            coverage.Add(record);
            foreach (var code in record.Entries.SelectMany(entry => entry.Findings).Select(finding => finding.Code).Distinct())
                findings.AddOrUpdate(code, 1, (_, count) => count + 1);
            if (Judge.Of(record) is [var gravest, ..] facts)
            {
                Interlocked.Increment(ref broken);
                await Examine(place, new(number, life, gravest.Fact, record, [.. facts]));
            }
        }
    }

    /// <summary>Plays a life that broke a fact again, and makes it smaller.</summary>
    private async Task Examine(LifePlace place, Find find)
    {
        if (!beingShrunk.TryAdd(find.Fact.Code, 0))
            return;
        var again = 0;
        for (var run = 0; run < Failure.Runs; run++)
            again += await Breaks(place, find.Life, find.Fact) ? 1 : 0;
        // One that happens now and then would be shrunk to nothing in particular.
        var (life, tries) = again == Failure.Runs
            ? await Shrinker.Shrink(find.Life, smaller => Breaks(place, smaller, find.Fact))
            : (find.Life, 0);
        var (sandbox, record) = await Keep(find, life);
        failures[find.Fact.Code] = new(
            find.Number,
            find.Life,
            life,
            Judge.Of(record) is [_, ..] facts && facts[0].Fact == find.Fact ? [.. facts] : find.Broken,
            record,
            tries,
            again,
            sandbox);
    }

    /// <summary>Plays the smallest life once more, in a sandbox that stays.</summary>
    private async Task<(string Sandbox, LifeRecord Record)> Keep(Find find, Life life)
    {
        var name = $"{find.Fact.Code}-{find.Number}";
        await using var kept = await stage.Open(source, name);
        kept.IsKept = true;
        return (name, await kept.Play(life));
    }

    private static async Task<bool> Breaks(LifePlace place, Life life, Fact fact) =>
        Judge.Of(await place.Play(life)).Any(broken => broken.Fact == fact);

    private sealed record Find(int Number, Life Life, Fact Fact, LifeRecord Record, ImmutableArray<BrokenFact> Broken);
}
