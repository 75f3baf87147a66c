namespace SeqrSandbox.Simulator.Pages.Shown;

/// <summary>The time since an instant, as short as possible.</summary>
internal static class Age
{
    public static string Of(DateTimeOffset at, DateTimeOffset now) => Of(now - at);

    public static string Of(TimeSpan age) => age switch
    {
        { Ticks: < 0 } => "ahead",
        { TotalSeconds: < 60 } => $"{(int)age.TotalSeconds} s",
        { TotalMinutes: < 60 } => $"{(int)age.TotalMinutes} min",
        { TotalHours: < 48 } => $"{(int)age.TotalHours} h",
        _ => $"{(int)age.TotalDays} d",
    };
}
