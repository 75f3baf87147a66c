using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SeqrSandbox.Simulator.Explore.Facts;
using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Explore.Merchants;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>Plays many lives at the same time, judges them, and makes those that break a fact smaller.</summary>
internal sealed class Exploration(Stage stage, IMerchantSource source, ExplorationPlan plan)
{
    private readonly ConcurrentDictionary<string, Find> finds = new(StringComparer.Ordinal);
    private ImmutableArray<Failure> failures = [];
    private readonly ConcurrentDictionary<string, int> findings = new(StringComparer.Ordinal);
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly DateTimeOffset beganAt = TimeProvider.System.GetUtcNow();
    private Coverage coverage = new([]);
    private LifeGenerator? generator;
    private TimeSpan? elapsed;
    private int next;
    private int played;
    private int broken;

    /// <summary>What was found so far.</summary>
    public ExplorationReport Report => new()
    {
        Merchant = source.Name,
        Plan = plan,
        BeganAt = beganAt,
        Elapsed = elapsed ?? Stopwatch.GetElapsedTime(started),
        Lives = played,
        Broken = broken,
        Failures = failures,
        Found = finds.Count,
        FoundCodes = [.. finds.Keys],
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
            // Where one cannot go on, the others do not either.
            using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
            await Task.WhenAll(
                Enumerable.Range(2, workers - 1)
                    .Select(worker => UntilOneFails(() => Work(worker, end.Token), end))
                    .Append(UntilOneFails(() => PlayAll(first, end.Token), end)));
            stop.ThrowIfCancellationRequested();
        }

        elapsed = Stopwatch.GetElapsedTime(started);

        foreach (var find in finds.Values.OrderBy(find => find.Number).Take(plan.Failures))
            failures = failures.Add(await Examine(find));
        return Report;
    }

    private static Task UntilOneFails(Func<Task> work, CancellationTokenSource end) => Task.Run(async () =>
    {
        try
        {
            await work();
        }
        catch
        {
            await end.CancelAsync();
            throw;
        }
    });

    private async Task Work(int worker, CancellationToken stop)
    {
        await using var place = await stage.Open(source, $"explore-{worker}");
        await PlayAll(place, stop);
    }

    private async Task PlayAll(LifePlace place, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && finds.Count < plan.Failures && Interlocked.Increment(ref next) - 1 is var at && at < Count)
        {
            var number = plan.First + at;
            var life = plan.Given?[at] ?? generator!.Make(number);
            var record = await place.Play(life);
            Interlocked.Increment(ref played);
            coverage.Add(record);
            foreach (var code in record.Entries.SelectMany(entry => entry.Findings).Select(finding => finding.Code).Distinct())
                findings.AddOrUpdate(code, 1, (_, count) => count + 1);
            if (Judge.Of(record) is not [var gravest, ..] facts)
                continue;
            Interlocked.Increment(ref broken);
            var find = new Find(number, life, gravest.Fact, record, [.. facts]);
            // Of the lives that break the same fact, the one with the lowest number counts, whichever was played first.
            finds.AddOrUpdate(gravest.Fact.Code, find, (_, before) => before.Number < number ? before : find);
        }
    }

    /// <summary>Plays a life that broke a fact again, and makes it smaller.</summary>
    private async Task<Failure> Examine(Find find)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{find.Fact.Code}-{find.Number}");
        await using var place = await stage.Open(source, name);
        place.IsKept = true;
        var again = 0;
        for (var run = 0; run < Failure.Runs; run++)
            again += await Breaks(place, find.Life, find.Fact) ? 1 : 0;
        // One that happens now and then would be shrunk to nothing in particular.
        if (again < Failure.Runs)
            return new(find.Number, find.Life, find.Life, find.Broken, find.Record, 0, again, name);
        var (life, tries) = await Shrinker.Shrink(find.Life, smaller => Breaks(place, smaller, find.Fact));
        // The sandbox stays as it is after this, to be looked at.
        var record = await place.Play(life);
        var broken = Judge.Of(record).OrderByDescending(one => one.Fact == find.Fact).ToImmutableArray();
        return broken is [var shown, ..] && shown.Fact == find.Fact
            ? new(find.Number, find.Life, life, broken, record, tries, again, name)
            : new(find.Number, find.Life, find.Life, find.Broken, find.Record, tries, again - 1, name);
    }

    private static async Task<bool> Breaks(LifePlace place, Life life, Fact fact) =>
        Judge.Of(await place.Play(life)).Any(broken => broken.Fact == fact);

    private sealed record Find(int Number, Life Life, Fact Fact, LifeRecord Record, ImmutableArray<BrokenFact> Broken);
}
