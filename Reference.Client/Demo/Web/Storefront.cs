using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Reference.Client.Checkout;
using Reference.Client.Demo.Web.Orders;

namespace Reference.Client.Demo.Web;

/// <summary>A small web shop. A customer chooses articles, orders, pays with SEQR, sees the receipt and gets refunds.</summary>
internal static class Storefront
{
    public static async Task<ExitStatus> RunAsync(DemoOptions options)
    {
        options = options with { Urls = WithPort(options.Urls) };
        await using var shop = Build(options);
        try
        {
            await shop.StartAsync();
        }
        catch (Exception e) when (e is SocketException or { InnerException: AddressInUseException })
        {
            throw new FormatException($"--urls {options.Urls} cannot be used: {e.Message}", e);
        }

        Watcher.Print("shop", options.Urls.ToString());
        Watcher.Print("SEQR", options.Url.ToString());
        await shop.WaitForShutdownAsync();
        return ExitStatus.Paid;
    }

    /// <param name="options">The options. The address must have a port.</param>
    /// <param name="configure">Changes what the shop is made of, for tests.</param>
    public static WebApplication Build(DemoOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None); // A failed start prints one line.
        builder.WebHost.UseUrls(options.Urls.ToString());
        builder.Services.AddRazorComponents();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider(); // Without cookies, no keys need to be stored.
        var clock = TestClock.IsWanted ? new TestClock() : null;
        if (clock is not null)
            builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<OrderOutcomes>();
        builder.Services.AddSingleton<OrderList>();
        builder.Services.AddHostedService<ResumeService>();
        builder.Services.AddHttpClient<Wallet>();
        builder.Services.AddDemo(options, checkout =>
        {
            checkout.NotificationUrl = new Uri(options.Urls, "notification");
            checkout.BackUrl = new Uri(options.Urls, "back");
            checkout.OrderDirectory = Path.Combine(options.Data, "shop");
        });
        builder.Services.AddOptions<InAppCheckoutOptions>().Configure<Watcher, OrderOutcomes>((checkout, watcher, outcomes) =>
        {
            checkout.OnPolled = watcher.Polled;
            checkout.OnSettled = outcomes.PublishAsync;
        });
        configure?.Invoke(builder);

        var app = builder.Build();
        if (clock is not null)
            app.Use(clock.Take);
        app.UseMiddleware<PageGuard>();
        app.MapAssets();
        app.MapPages();
        app.MapOrders();
        app.MapOrderApi();
        app.MapPost("/notification", MerchantBackend.NotifiedAsync);
        return app;
    }

    /// <summary>Replaces port 0 by a free port, because SEQR needs the shop's address before the shop listens.</summary>
    public static Uri WithPort(Uri address) =>
        address.Port == 0 ? new UriBuilder(address) { Port = MerchantBackend.FreePort() }.Uri : address;
}

/// <summary>Recovers the orders of an earlier run. The shop starts meanwhile, because SEQR may be slow or not available.</summary>
internal sealed class ResumeService(InAppCheckout checkout) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken) => await checkout.ResumeAsync(stoppingToken);
}
