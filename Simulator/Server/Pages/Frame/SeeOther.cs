namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>Redirects from an action to the page with its result.</summary>
internal sealed class SeeOther : IResult
{
    private readonly string address;

    private SeeOther(string address) => this.address = address;

    /// <param name="request">The form's request.</param>
    /// <param name="path">A path of this sandbox, escaped.</param>
    public static SeeOther Path(HttpRequest request, string path) => new(request.PathBase.ToUriComponent() + path);

    /// <param name="address">An address on this simulator, as <see cref="PageFrame.LinkTo"/> makes it.</param>
    public static SeeOther Address(string address) => new(address);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}

/// <summary>A path to go on to, as a form or a link names it. It never leaves this simulator.</summary>
internal static class LocalPath
{
    /// <summary>The path if it is valid, otherwise that of the start page.</summary>
    public static string Of(string? path) => IsLocal(path) ? path! : "/";

    // Browsers read a backslash as a slash, drop tabs and line ends, and take two slashes for the start of a host.
    private static bool IsLocal(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal)
            && path.All(letter => letter is > ' ' and <= '~' and not '\\') && Uri.IsWellFormedUriString(path, UriKind.Relative);
}
