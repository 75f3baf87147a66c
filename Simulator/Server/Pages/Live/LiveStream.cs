using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Live;

/// <summary>
/// Tells a page that something has changed, but not what: the page then loads itself again. So the phone is live even
/// if the journal is switched off or needs a token, and a reversal is seen, which no call causes.
/// </summary>
internal static class LiveStream
{
    public static void MapLiveStream(this IEndpointRouteBuilder pages) => pages.MapGet("/pages/live", Watch);

    private static IResult Watch(Sandbox sandbox, HttpContext context, IHostApplicationLifetime life) =>
        EventStream.Send(context, Changes(sandbox, life.ApplicationStopping, context.RequestAborted));

    private static async IAsyncEnumerable<SseItem<string>> Changes(
        Sandbox sandbox, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        await using var changes = new ChangeWatch(sandbox, end.Token);
        yield return new("", "ready");
        while (await changes.Next())
            yield return new("", "changed");
    }
}
