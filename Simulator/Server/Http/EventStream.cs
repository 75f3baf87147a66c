namespace SeqrSandbox.Simulator.Http;

/// <summary>Server-sent events.</summary>
internal static class EventStream
{
    /// <summary>Answers with events as they come. nginx buffers the stream unless it is told not to.</summary>
    public static IResult Send(HttpContext context, IAsyncEnumerable<System.Net.ServerSentEvents.SseItem<string>> events)
    {
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(events);
    }
}
