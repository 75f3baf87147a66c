namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>Leads from what was done to the page that shows what came of it.</summary>
internal sealed class See : IResult
{
    private readonly string address;

    private See(string address) => this.address = address;

    /// <param name="request">The form's.</param>
    /// <param name="path">A path of this sandbox, escaped.</param>
    public static See Other(HttpRequest request, string path) => new(request.PathBase.ToUriComponent() + path);

    /// <param name="address">An address on this simulator, as <see cref="PageFrame.LinkTo"/> makes it.</param>
    public static See Address(string address) => new(address);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
