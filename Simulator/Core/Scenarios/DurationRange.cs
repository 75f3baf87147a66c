namespace SeqrSandbox.Core.Scenarios;

/// <summary>A fixed duration, or the bounds of a random one.</summary>
public sealed record DurationRange(TimeSpan Least, TimeSpan Most)
{
    public bool IsExact => Least == Most;

    public static DurationRange Exactly(TimeSpan length) => new(length, length);
}
