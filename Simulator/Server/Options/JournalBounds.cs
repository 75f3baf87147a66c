namespace SeqrSandbox.Simulator.Options;

/// <summary>How much of the past a sandbox keeps: whichever bound is reached first, the oldest entries go.</summary>
/// <param name="Entries">How many entries; 0 keeps no journal at all.</param>
/// <param name="Bytes">How many bytes of bodies and the like.</param>
/// <param name="Age">How old, by the wall clock.</param>
internal sealed record JournalBounds(int Entries, long Bytes, TimeSpan Age)
{
    public static JournalBounds Default { get; } = new(50_000, 256L * 1024 * 1024, TimeSpan.FromDays(30));
}
