namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>Reads the form that a page sent.</summary>
internal static class PageForm
{
    /// <exception cref="BadHttpRequestException">The request has no form.</exception>
    public static Task<IFormCollection> Read(HttpContext context) => context.Request.HasFormContentType
        ? context.Request.ReadFormAsync(context.RequestAborted)
        : throw new BadHttpRequestException("The body is no form.");
}
