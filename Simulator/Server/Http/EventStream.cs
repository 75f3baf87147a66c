namespace SeqrSandbox.Simulator.Http;

/// <summary>Server-sent events, as they come.</summary>
internal static class EventStream
{
    /// <summary>Answers with events. nginx holds back what it is sent until a buffer is full, unless it is told not to.</summary>
    public static IResult Send(HttpContext context, IAsyncEnumerable<System.Net.ServerSentEvents.SseItem<string>> events)
    {
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(events);
    }
}
