using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SeqrSandbox.ContractTests.Control;

/// <summary>
/// A merchant's server that keeps the notifications and answers the given statuses in turn, then always the last.
/// </summary>
internal sealed class MerchantListener : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> told = new();
    private readonly ConcurrentQueue<string?> traceParents = new();
    private readonly SemaphoreSlim arrived = new(0);

    private MerchantListener(params int[] statuses)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/told", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            traceParents.Enqueue(context.Request.Headers.TraceParent);
            told.Enqueue(form["invoiceReference"]!);
            context.Response.StatusCode = statuses[Math.Min(told.Count, statuses.Length) - 1];
            arrived.Release();
        });
    }

    public string Url => app.Urls.First() + "/told";

    public IReadOnlyCollection<string> Told => told;

    /// <summary>The header traceparent of each notification; null without one.</summary>
    public IReadOnlyCollection<string?> TraceParents => traceParents;

    public static async Task<MerchantListener> Start(params int[] statuses)
    {
        var listener = new MerchantListener(statuses);
        await listener.app.StartAsync();
        return listener;
    }

    /// <summary>Waits until the next notification came in, within a deadline.</summary>
    public async Task Next() => Assert.True(await arrived.WaitAsync(TimeSpan.FromSeconds(10)), "No notification came in.");

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        arrived.Dispose();
    }
}
