using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Explore.Merchants;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>What the command <c>explore</c> was asked for.</summary>
internal sealed record ExploreOrder
{
    /// <summary>The merchant's file, as it was named.</summary>
    public required string Path { get; init; }

    public required MerchantFile Merchant { get; init; }

    public required ExplorationPlan Plan { get; init; }

    /// <summary>Where the simulator listens.</summary>
    public required string Urls { get; init; }

    /// <summary>Where its data is; null keeps everything in memory.</summary>
    public string? Data { get; init; }

    /// <summary>A JUnit report to write; null for none.</summary>
    public string? JUnit { get; init; }

    /// <summary>A folder for the lives that broke a fact; null for none.</summary>
    public string? Out { get; init; }

    /// <summary>Whether the simulator goes on when the exploration is over.</summary>
    public bool Stays { get; init; }
}
