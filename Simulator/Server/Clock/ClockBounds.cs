namespace SeqrSandbox.Simulator.Clock;

/// <summary>How far from the wall clock a sandbox's clock may be taken: far enough for any test, and well inside the calendar.</summary>
internal static class ClockBounds
{
    public const int Years = 10;

    public static DateTimeOffset Earliest(TimeProvider wall) => wall.GetUtcNow().AddYears(-Years);

    public static DateTimeOffset Latest(TimeProvider wall) => wall.GetUtcNow().AddYears(Years);
}
