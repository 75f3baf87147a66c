namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>A path that a form or a link asks to go on to. It never leaves this simulator.</summary>
internal static class LocalPath
{
    /// <summary>The path if it is one of pages, otherwise that of the start page.</summary>
    public static string Of(string? path) => IsLocal(path) ? path! : "/";

    // Browsers read a backslash as a slash, drop tabs and line ends, and take two slashes for the start of a host.
    private static bool IsLocal(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && path.All(letter => letter is > ' ' and <= '~' and not '\\') && Uri.IsWellFormedUriString(path, UriKind.Relative);
}
