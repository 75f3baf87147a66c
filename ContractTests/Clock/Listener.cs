using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SeqrSandbox.ContractTests.Clock;

/// <summary>A merchant's notificationUrl: keeps what arrives, and answers one status after the other, the last for ever.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly WebApplication app;

    private Listener(WebApplication app) => this.app = app;

    public string Url => $"{app.Urls.First()}/seqr";

    /// <summary>The requests that arrived: method, path, content type and the field, in order.</summary>
    public ConcurrentQueue<string> Received { get; } = new();

    public static Task<Listener> Answering(params int[] statuses)
    {
        var turn = -1;
        return Start(context =>
        {
            context.Response.StatusCode = statuses[Math.Min(Interlocked.Increment(ref turn), statuses.Length - 1)];
            return Task.CompletedTask;
        });
    }

    public static async Task<Listener> Start(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var listener = new Listener(builder.Build());
        listener.app.Run(async context =>
        {
            var form = await context.Request.ReadFormAsync();
            listener.Received.Enqueue(
                $"{context.Request.Method} {context.Request.Path} {string.Join('&', form.Select(field => $"{field.Key}={field.Value}"))}");
            await answer(context);
        });
        await listener.app.StartAsync();
        return listener;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
