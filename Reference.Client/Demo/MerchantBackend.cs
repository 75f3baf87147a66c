using System.Net;
using System.Net.Sockets;
using Reference.Client.Checkout;

namespace Reference.Client.Demo;

/// <summary>A small merchant's backend: the client with its checkout, and the endpoints of the notification and back URLs.</summary>
internal static class MerchantBackend
{
    /// <param name="options">The command line.</param>
    /// <param name="run">Runs the demo.</param>
    /// <param name="configure">More services than those of every backend, with its address.</param>
    /// <param name="map">More endpoints.</param>
    public static async Task<ExitStatus> RunAsync<TDemo>(
        DemoOptions options,
        Func<TDemo, Task<ExitStatus>> run,
        Action<IServiceCollection, Uri>? configure = null,
        Action<WebApplication>? map = null)
        where TDemo : class
    {
        var here = new Uri($"http://127.0.0.1:{FreePort()}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders(); // The demo prints its own output.
        builder.WebHost.UseUrls(here.ToString());
        builder.Services.AddSingleton<TDemo>();
        builder.Services.AddDemo(options, checkout =>
        {
            checkout.NotificationUrl = new Uri(here, "notification");
            checkout.BackUrl = new Uri(here, "back");
            checkout.OrderDirectory = Path.Combine(options.Data, "orders");
        });
        builder.Services.AddOptions<InAppCheckoutOptions>().Configure<Watcher>((checkout, watcher) => checkout.OnPolled = watcher.Polled);
        configure?.Invoke(builder.Services, here);

        await using var app = builder.Build();
        app.MapPost("/notification", NotifiedAsync);
        app.MapGet("/back", ReturnedAsync);
        map?.Invoke(app);
        await app.StartAsync();
        try
        {
            return await run(app.Services.GetRequiredService<TDemo>());
        }
        finally
        {
            await app.StopAsync();
        }
    }

    // After a 200 SEQR does not notify again; after a 503 it tries again in about 10 s.
    internal static async Task<IResult> NotifiedAsync(
        HttpRequest request, string order, string? bill, InAppCheckout checkout, Watcher watcher)
    {
        if (!request.HasFormContentType || (await request.ReadFormAsync())["invoiceReference"] is not [{ Length: > 0 } reference])
            return Results.BadRequest();
        watcher.Notified(reference);
        try
        {
            await checkout.NotifiedAsync(order, bill, reference);
            return Results.Ok();
        }
        catch (SeqrTransportException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    // The wallet sends the payer back to this page. The URL does not contain the outcome, so the page asks SEQR.
    private static async Task<IResult> ReturnedAsync(string order, InAppCheckout checkout)
    {
        try
        {
            return await checkout.ReturnedAsync(order) is { } known ? Results.Text($"Your order is {known.State}.") : Results.NotFound();
        }
        catch (SeqrTransportException)
        {
            return Results.Text("We are still waiting for your payment to be confirmed.");
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
