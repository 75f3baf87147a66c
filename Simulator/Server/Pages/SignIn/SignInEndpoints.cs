using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Pages.Frame;

namespace SeqrSandbox.Simulator.Pages.SignIn;

/// <summary>The page on which a person types the token of a shared installation.</summary>
internal static class SignInEndpoints
{
    private const string Path = "/pages/sign-in";

    public static void MapSignIn(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, (HttpRequest request, ControlAccess access) => Show(LocalPath.Of(request.Query["to"]), wrong: false, access));
        pages.MapPost(Path, SignIn).WithMetadata(TakesToken.Mark);
    }

    /// <summary>The address to which a request without the token is redirected.</summary>
    public static string AddressFor(HttpRequest request) =>
        $"{request.PathBase.ToUriComponent()}{Path}?to={Uri.EscapeDataString(request.Path.ToUriComponent() + request.QueryString)}";

    private static async Task<IResult> SignIn(HttpContext context, ControlAccess access)
    {
        var form = await PageForm.Read(context);
        var to = LocalPath.Of(form["to"]);
        var given = form["token"].ToString().Trim();
        var caller = given.Length > 0 ? access.Holder(given) : ControlCaller.Unknown;
        context.Features.Set(caller);
        if (!caller.IsKnown)
            return Show(to, wrong: true, access);
        PageToken.Keep(context.Response, given);
        return SeeOther.Path(context.Request, to);
    }

    private static PageResult Show(string to, bool wrong, ControlAccess access) => PageResult.Of<SignInPage, SignInView>(
        PageArea.Dashboard, "Sign in", new(to, wrong, access.HasTeams), wrong ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK);
}

/// <param name="To">The path to go on to.</param>
/// <param name="Wrong">Whether a wrong token was given.</param>
/// <param name="HasTeams">Whether there are teams with tokens of their own.</param>
public sealed record SignInView(string To, bool Wrong, bool HasTeams);
