using Microsoft.AspNetCore.Http.HttpResults;

namespace Reference.Client.Demo.Web;

/// <summary>
/// The security rules of every page: no content from other sites, no scripts but the shop's own, and no forms from
/// other sites.
/// </summary>
internal sealed class PageGuard(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
        + " frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        await (IsForeignForm(context.Request) ? Refusal().ExecuteAsync(context) : next(context));
    }

    private static RazorComponentResult Refusal() => Note.Page(
        "This did not come from the shop", "Another site sent this form. Nothing was done.", StatusCodes.Status403Forbidden);

    // A browser sends the Origin of the form's page. SEQR is not a browser and sends none.
    private static bool IsForeignForm(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Headers.Origin is [{ } origin] && origin != $"{request.Scheme}://{request.Host}";
}
