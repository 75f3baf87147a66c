namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>The part of the site that a page belongs to, which the layout shows.</summary>
public enum PageArea
{
    Dashboard,
    Phone,
}

/// <summary>The area of a path that no page answers, so that a person on the phone stays there.</summary>
internal static class PathArea
{
    public static PageArea Of(PathString path) =>
        path.StartsWithSegments("/wallet") || path.StartsWithSegments("/000") || path.Value is ['/', 'R' or 'r' or 'Q' or 'q', ..]
            ? PageArea.Phone
            : PageArea.Dashboard;
}
