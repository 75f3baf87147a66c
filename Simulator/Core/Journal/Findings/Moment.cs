namespace SeqrSandbox.Core.Journal.Findings;

/// <summary>An instant by both clocks.</summary>
/// <param name="At">By the sandbox's clock.</param>
/// <param name="WallAt">By the wall clock.</param>
public readonly record struct Moment(DateTimeOffset At, DateTimeOffset WallAt)
{
    /// <summary>
    /// How much time a merchant had since then: whatever passed by the clock on which more did. A sandbox's clock may stand
    /// still while real seconds pass, and a test may let seconds pass in no time.
    /// </summary>
    public TimeSpan Since(Moment earlier)
    {
        var (here, outside) = (At - earlier.At, WallAt - earlier.WallAt);
        return here > outside ? here : outside;
    }
}
