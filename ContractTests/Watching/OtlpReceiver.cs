using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SeqrSandbox.ContractTests.Watching;

/// <summary>A collector of traces: takes OTLP over HTTP, in protobuf, and keeps the spans.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<ReceivedSpan> spans = new();

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/v1/traces", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            foreach (var span in ReceivedSpan.Read(body.ToArray()))
                spans.Enqueue(span);
        });
    }

    public IReadOnlyCollection<ReceivedSpan> Spans => spans;

    /// <summary>The environment of a program that exports its spans here, soon after they end.</summary>
    public (string Name, string Value)[] Variables =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", app.Urls.First()),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_BSP_SCHEDULE_DELAY", "50"),
    ];

    public static async Task<OtlpReceiver> Start()
    {
        var receiver = new OtlpReceiver();
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>Waits for a span of this name in a trace.</summary>
    public async Task<ReceivedSpan> Span(string name, string traceId)
    {
        ReceivedSpan? found = null;
        await Eventually.Holds(
            () => (found = spans.FirstOrDefault(span => span.Name == name && span.TraceId == traceId)) is not null,
            $"a span {name} in {traceId}; there are {string.Join(", ", spans.Select(span => $"{span.Name} in {span.TraceId}"))}");
        return found!;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
