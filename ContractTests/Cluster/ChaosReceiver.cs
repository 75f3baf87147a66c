using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SeqrSandbox.Core.Notifications;

namespace SeqrSandbox.ContractTests.Cluster;

/// <summary>A merchant's server that counts the notifications of each sandbox's invoices.</summary>
internal sealed class ChaosReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<(string Sandbox, string Reference), ConcurrentQueue<long>> told = new();
    private readonly ConcurrentQueue<long> deaths = new();

    private ChaosReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/told/{sandbox}", async (string sandbox, HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            told.GetOrAdd((sandbox, form["invoiceReference"]!), _ => new()).Enqueue(Stopwatch.GetTimestamp());
        });
    }

    public int Received => told.Values.Sum(times => times.Count);

    /// <summary>How many came again, because a server or PostgreSQL died between the delivery and its record.</summary>
    public int Twice { get; private set; }

    public static async Task<ChaosReceiver> Start()
    {
        var receiver = new ChaosReceiver();
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>Notes that a server or PostgreSQL dies now.</summary>
    public void NoteDeath() => deaths.Enqueue(Stopwatch.GetTimestamp());

    public Uri UrlOf(string sandbox) => new($"{app.Urls.First()}/told/{sandbox}");

    /// <summary>
    /// An invoice is told of once for its reservation and once for its payment. What came is what was recorded; one more came for each
    /// death in between.
    /// </summary>
    public void Check(string sandbox, IGrouping<string, Notification> ofInvoice)
    {
        long[] received = told.TryGetValue((sandbox, ofInvoice.Key), out var times) ? [.. times] : [];
        foreach (var notification in ofInvoice)
        {
            Assert.Equal(NotificationState.Delivered, notification.State);
            Assert.Single(notification.Attempts, attempt => attempt.Succeeded);
        }

        var again = received.Length - ofInvoice.Count();
        // A death takes a moment.
        var between = deaths.Count(
            death => received.Length > 0 && death > received[0] - Stopwatch.Frequency && death < received[^1]);
        Assert.InRange(again, 0, Math.Max(ofInvoice.Count(), between));
        Twice += again;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
