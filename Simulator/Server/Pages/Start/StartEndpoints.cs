using System.Text;
using SeqrSandbox.Simulator.Pages.Frame;

namespace SeqrSandbox.Simulator.Pages.Start;

/// <summary>The page for newcomers, with its sample programs as files.</summary>
internal static class StartEndpoints
{
    public static void MapStartPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/start",
            (HttpRequest request) =>
                PageResult.Of<StartPage, StartView>(PageArea.Dashboard, "Get started", StartView.Of(request, isEmpty: false)));
        routes.MapGet("/start/{file}", Download);
    }

    private static IResult Download(HttpRequest request, string file) =>
        Sample.For(StartView.AddressOf(request)).Concat(Sample.Tests).FirstOrDefault(sample => sample.File == file) is { } sample
            ? TypedResults.Text(sample.Code, "text/plain", Encoding.UTF8)
            : PageResult.Of(
                PageArea.Dashboard,
                new("There is no such file", "The start page names those there are."),
                StatusCodes.Status404NotFound);
}
