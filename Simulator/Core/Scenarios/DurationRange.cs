namespace SeqrSandbox.Core.Scenarios;

/// <summary>A length of time, or the bounds that chance picks one between.</summary>
public sealed record DurationRange(TimeSpan Least, TimeSpan Most)
{
    public bool IsExact => Least == Most;

    public static DurationRange Exactly(TimeSpan length) => new(length, length);
}
