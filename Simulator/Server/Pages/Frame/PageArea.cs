namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>What a page belongs to; the layout shows where one is.</summary>
public enum PageArea
{
    Dashboard,
    Phone,
}

/// <summary>What a path belongs to where no page answers, so that who is on the phone stays there.</summary>
internal static class PathArea
{
    public static PageArea Of(PathString path) =>
        path.StartsWithSegments("/wallet") || path.Value is ['/', 'R' or 'r' or 'Q' or 'q', ..] ? PageArea.Phone : PageArea.Dashboard;
}
