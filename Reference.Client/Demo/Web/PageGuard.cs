namespace Reference.Client.Demo.Web;

/// <summary>
/// What holds for every page: nothing comes from elsewhere, nothing runs that the shop did not write, and forms come
/// from the shop itself.
/// </summary>
internal sealed class PageGuard(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        await (IsForeignForm(context.Request)
            ? Note.Page("This did not come from the shop", "Another site sent this form. Nothing was done.", StatusCodes.Status403Forbidden).ExecuteAsync(context)
            : next(context));
    }

    // A browser names the site that a form stands on. SEQR, which is no browser, names none.
    private static bool IsForeignForm(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Headers.Origin is [{ } origin] && origin != $"{request.Scheme}://{request.Host}";
}
