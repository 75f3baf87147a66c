using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SeqrSandbox.ContractTests.PaperBills;

/// <summary>An issuer's server: keeps what is posted, and answers one status after the other, the last for ever.</summary>
internal sealed class IssuerListener : IAsyncDisposable
{
    private readonly WebApplication app;

    private IssuerListener(WebApplication app) => this.app = app;

    public string Url => $"{app.Urls.First()}/paid";

    /// <summary>The method, path, type and body of each request.</summary>
    public ConcurrentQueue<string> Received { get; } = new();

    public static async Task<IssuerListener> Answering(params int[] statuses)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var listener = new IssuerListener(builder.Build());
        listener.app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            listener.Received.Enqueue($"{context.Request.Method} {context.Request.Path} {context.Request.ContentType} {body}");
            context.Response.StatusCode = statuses[Math.Min(listener.Received.Count, statuses.Length) - 1];
        });
        await listener.app.StartAsync();
        return listener;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
