using System.Collections.Immutable;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>The explorations of this process, for the dashboard: those that go on, and those that are over. Thread-safe.</summary>
internal sealed class ExplorationBoard
{
    private ImmutableList<Exploration> explorations = [];

    /// <summary>What each has found so far, the newest first.</summary>
    public IReadOnlyList<ExplorationReport> Reports => [.. explorations.Reverse().Select(exploration => exploration.Report)];

    public bool IsEmpty => explorations.IsEmpty;

    public void Add(Exploration exploration) => ImmutableInterlocked.Update(ref explorations, all => all.Add(exploration));
}
