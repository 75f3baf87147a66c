using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<(string Sandbox, string Reference), int> told = new();

    private ChaosReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/told/{sandbox}", async (string sandbox, HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            told.AddOrUpdate((sandbox, form["invoiceReference"]!), 1, (_, before) => before + 1);
        });
    }

    public int Received => told.Values.Sum();

    /// <summary>How many came again, because a server died between the delivery and its record.</summary>
    public int Twice { get; private set; }

    public static async Task<ChaosReceiver> Start()
    {
        var receiver = new ChaosReceiver();
        await receiver.app.StartAsync();
        return receiver;
    }

    public Uri UrlOf(string sandbox) => new($"{app.Urls.First()}/told/{sandbox}");

    /// <summary>
    /// An invoice is told of once for its reservation and once for its payment. What came is what was recorded; one more came where a
    /// server died in between.
    /// </summary>
    public void Check(string sandbox, IGrouping<string, Notification> ofInvoice)
    {
        var received = told.GetValueOrDefault((sandbox, ofInvoice.Key));
        foreach (var notification in ofInvoice)
        {
            Assert.Equal(NotificationState.Delivered, notification.State);
            Assert.Single(notification.Attempts, attempt => attempt.Succeeded);
        }

        Assert.InRange(received, ofInvoice.Count(), ofInvoice.Count() * 2);
        Twice += received - ofInvoice.Count();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
