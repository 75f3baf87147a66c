namespace SeqrSandbox.Simulator.Clock;

/// <summary>
/// How far a sandbox's clock may be from the wall clock: far enough for any test, and well within the calendar.
/// </summary>
internal static class ClockBounds
{
    public const int Years = 10;

    public static DateTimeOffset Earliest(TimeProvider wall) => wall.GetUtcNow().AddYears(-Years);

    public static DateTimeOffset Latest(TimeProvider wall) => wall.GetUtcNow().AddYears(Years);
}
