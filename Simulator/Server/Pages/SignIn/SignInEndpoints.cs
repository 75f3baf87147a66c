using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Pages.Frame;

namespace SeqrSandbox.Simulator.Pages.SignIn;

/// <summary>The page on which a person types the token of a shared installation.</summary>
internal static class SignInEndpoints
{
    private const string Path = "/pages/sign-in";

    public static void MapSignIn(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, (HttpRequest request) => Show(LocalPath.Of(request.Query["to"]), wrong: false));
        pages.MapPost(Path, SignIn);
    }

    /// <summary>The address to which a request without the token is redirected.</summary>
    public static string AddressFor(HttpRequest request) =>
        $"{request.PathBase.ToUriComponent()}{Path}?to={Uri.EscapeDataString(request.Path.ToUriComponent() + request.QueryString)}";

    private static async Task<IResult> SignIn(HttpContext context, ControlToken token)
    {
        var form = await PageForm.Read(context);
        var to = LocalPath.Of(form["to"]);
        if (form["token"].ToString() is not { Length: > 0 } given || !token.Is(given.Trim()))
            return Show(to, wrong: true);
        PageToken.Keep(context.Response, given.Trim());
        return SeeOther.Path(context.Request, to);
    }

    private static PageResult Show(string to, bool wrong) => PageResult.Of<SignInPage, SignInView>(
        PageArea.Dashboard, "Sign in", new(to, wrong), wrong ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK);
}

/// <param name="To">The path to go on to.</param>
/// <param name="Wrong">Whether a wrong token was given.</param>
public sealed record SignInView(string To, bool Wrong);
