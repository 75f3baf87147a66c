using System.Collections.Immutable;
using SeqrSandbox.Simulator.Explore.Facts;
using SeqrSandbox.Simulator.Explore.Lives;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>What an exploration is to do.</summary>
internal sealed record ExplorationPlan
{
    public int Seed { get; init; } = 1;

    public int Lives { get; init; } = 1000;

    /// <summary>The number of the first life.</summary>
    public int First { get; init; }

    /// <summary>It stops after this many different broken facts.</summary>
    public int Failures { get; init; } = 1;

    /// <summary>How many lives go on at the same time; null for what suits the merchant.</summary>
    public int? Workers { get; init; }

    /// <summary>The merchant's file, as it was named; null if there is none.</summary>
    public string? File { get; init; }

    /// <summary>Lives to play instead of generated ones.</summary>
    public IReadOnlyList<Life>? Given { get; init; }
}

/// <summary>What an exploration found.</summary>
internal sealed record ExplorationReport
{
    public required string Merchant { get; init; }

    public required ExplorationPlan Plan { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    public required TimeSpan Elapsed { get; init; }

    /// <summary>How many lives were played, without those of shrinking.</summary>
    public required int Lives { get; init; }

    /// <summary>How many lives broke a fact.</summary>
    public required int Broken { get; init; }

    /// <summary>How many different facts were broken.</summary>
    public required int Found { get; init; }

    /// <summary>The codes of these facts.</summary>
    public required ImmutableArray<string> FoundCodes { get; init; }

    /// <summary>The first lives that broke a fact, by their numbers; none before all lives were played.</summary>
    public required ImmutableArray<Failure> Failures { get; init; }

    public required ImmutableArray<(Cell Cell, int Count)> Coverage { get; init; }

    /// <summary>How many lives had each finding.</summary>
    public required ImmutableSortedDictionary<string, int> Findings { get; init; }

    public int Reached => Coverage.Count(cell => cell.Count > 0);

    public double LivesPerSecond => Elapsed > TimeSpan.Zero ? Lives / Elapsed.TotalSeconds : 0;
}

/// <summary>A broken fact with the smallest life that shows it.</summary>
/// <param name="Number">The number of the life that broke it first.</param>
/// <param name="Original">That life.</param>
/// <param name="Life">The smallest life found that still breaks it.</param>
/// <param name="Broken">What it breaks, the gravest first.</param>
/// <param name="Record">What was seen of the smallest life.</param>
/// <param name="Tries">How many lives were played to make it smaller.</param>
/// <param name="Again">In how many of <see cref="Runs"/> further runs the original broke the same fact.</param>
/// <param name="Sandbox">The sandbox that still has it.</param>
internal sealed record Failure(
    int Number, Life Original, Life Life, ImmutableArray<BrokenFact> Broken, LifeRecord Record, int Tries, int Again, string Sandbox)
{
    /// <summary>How often a life that broke a fact is played again.</summary>
    public const int Runs = 4;

    public Fact Fact => Broken[0].Fact;

    /// <summary>Whether it does not happen each time.</summary>
    public bool IsFlaky => Again < Runs;
}
