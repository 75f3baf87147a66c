using System.Collections.Immutable;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Pages.Exploration;

/// <summary>The explorations of this process.</summary>
/// <param name="Runs">Each exploration, the newest first.</param>
public sealed record ExplorationView(IReadOnlyList<RunView> Runs);

/// <summary>One exploration.</summary>
public sealed record RunView
{
    /// <summary>1 for the first of this process, and so on.</summary>
    public required int Number { get; init; }

    public required string Merchant { get; init; }

    public required RunStage Stage { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    public required TimeSpan Elapsed { get; init; }

    /// <summary>The seed of its lives; null if the lives were given.</summary>
    public required int? Seed { get; init; }

    /// <summary>How many lives were played.</summary>
    public required int Lives { get; init; }

    /// <summary>How many are to be played, unless enough facts are broken before.</summary>
    public required int Wanted { get; init; }

    public required double LivesPerSecond { get; init; }

    /// <summary>How many lives broke a fact.</summary>
    public required int Broken { get; init; }

    /// <summary>All facts, the gravest first.</summary>
    public required ImmutableArray<FactLine> Facts { get; init; }

    /// <summary>The first life that broke each fact. They appear one by one when all lives were played.</summary>
    public required ImmutableArray<FailureView> Failures { get; init; }

    /// <summary>The findings in its calls, the most frequent first.</summary>
    public required ImmutableArray<FindingCount> Findings { get; init; }

    /// <summary>A table for each kind of cell; none before the first life.</summary>
    public required ImmutableArray<HeatTable> Coverage { get; init; }

    public int Held => Facts.Count(fact => fact.IsHeld);
}

/// <summary>How far an exploration has come.</summary>
public enum RunStage
{
    Plays,
    MakesSmaller,
    Over,
}

/// <summary>A fact, and whether it held in all lives so far.</summary>
public sealed record FactLine(string Code, string Law, bool IsHeld);

/// <summary>A finding, and how many lives had it.</summary>
public sealed record FindingCount(string Code, Severity Severity, int Lives);

/// <summary>A broken fact, with the smallest life that shows it.</summary>
public sealed record FailureView
{
    public required string Fact { get; init; }

    public required string Law { get; init; }

    /// <summary>What happened: one sentence for each fact that the life breaks.</summary>
    public required ImmutableArray<BreachLine> Breaches { get; init; }

    /// <summary>Whether it does not happen each time.</summary>
    public required bool IsFlaky { get; init; }

    /// <summary>How often it happened again, or how far the life was made smaller.</summary>
    public required string Search { get; init; }

    /// <summary>The life as a scenario file.</summary>
    public required string Life { get; init; }

    /// <summary>What was exchanged, as text.</summary>
    public required string Diagram { get; init; }

    /// <summary>The sandbox that still has it.</summary>
    public required string Sandbox { get; init; }

    /// <summary>The command that finds it again; null if the life was given.</summary>
    public required string? Again { get; init; }

    /// <summary>The command that plays the life from a file.</summary>
    public required string FromFile { get; init; }

    /// <summary>The name of that file.</summary>
    public string File => Fact + ".yaml";
}

/// <summary>How a life breaks a fact.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Sentence">What happened.</param>
/// <param name="Proof">The entries of the sandbox's journal that show it.</param>
public sealed record BreachLine(string Fact, string Sentence, ImmutableArray<long> Proof);
