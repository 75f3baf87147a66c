using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Pages.Assets;
using SeqrSandbox.Simulator.Pages.Docs;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Pages.Live;
using SeqrSandbox.Simulator.Pages.SignIn;
using SeqrSandbox.Simulator.Pages.Wallet;

namespace SeqrSandbox.Simulator.Pages;

/// <summary>
/// The pages for people. See <see cref="Page{TModel}"/> for how a page is made. Pages that a shared installation shows
/// only with its token belong to a group with this mark: <c>pages.MapGroup("").WithMetadata(AsksForToken.Mark)</c>.
/// </summary>
internal static class PagesFeature
{
    public static void MapPages(this WebApplication app)
    {
        app.UseMiddleware<PagesGate>();
        if (!app.Services.GetRequiredService<SimulatorOptions>().Pages)
            return;
        var pages = app.MapGroup("").WithMetadata(PageMark.Mark);
        pages.MapAssets();
        pages.MapLiveStream();
        pages.MapSignIn();
        pages.MapGet("/pages/sandbox", Switch);
        pages.MapWallet();
        pages.MapDocsPages();
        pages.MapDashboard();
    }

    /// <summary>Goes to a page of the sandbox whose name was typed.</summary>
    private static IResult Switch(HttpContext context, string? name, string? to) => SandboxName.IsAllowed(name ?? "")
        ? SeeOther.Address(FrameReader.Read(context, PageArea.Dashboard).LinkTo(name!, LocalPath.Of(to)))
        : PageResult.Of(
            PageArea.Dashboard,
            new("That is no name of a sandbox", $"A name has {SandboxName.Allowed}."),
            StatusCodes.Status400BadRequest);
}
