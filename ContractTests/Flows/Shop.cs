using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reference.Client;
using Reference.Client.Checkout;
using Reference.Client.Reservations;
using Reference.Client.Transport;
using SeqrSandbox.ContractTests.Endpoints;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Flows;

/// <summary>A merchant's backend: the reference client's checkout, and a listener for SEQR's notifications.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private readonly TemporaryDirectory orders = new();
    private readonly TaskCompletionSource<string> notified = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication listener;
    private readonly ServiceProvider services;
    private int notifications;

    private Shop(WebApplication listener, KestrelSimulator simulator, string sandbox)
    {
        this.listener = listener;
        var here = new Uri(listener.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        services = new ServiceCollection().AddLogging().AddSeqrClient(
            seqr =>
            {
                seqr.Endpoint = sandbox.Length == 0
                    ? simulator.Soap
                    : new Uri(simulator.Address, $"/@{sandbox}/soap/merchant/cashregister-2");
                seqr.Credentials = SeqrCredentials.ForTerminal(
                    GivenCredentials.Current.Terminal, GivenCredentials.Current.TerminalPassword);
                seqr.ClientId = "Flow tests";
            },
            checkout =>
            {
                checkout.OrderDirectory = orders.Path;
                checkout.NotificationUrl = new Uri(here, "notification");
                checkout.BackUrl = new Uri(here, "back");
            }).AddSeqrReservations(reservations => reservations.Directory = Path.Combine(orders.Path,
            "reservations")).BuildServiceProvider();
    }

    public InAppCheckout Checkout => services.GetRequiredService<InAppCheckout>();

    public ReservationDesk Reservations => services.GetRequiredService<ReservationDesk>();

    /// <summary>How many notifications came in.</summary>
    public int Notifications => notifications;

    /// <summary>The reference in the first notification, once the checkout has dealt with it.</summary>
    public Task<string> Notified => notified.Task.WaitAsync(SimulatorUnderTest.Deadline);

    public static async Task<Shop> Open(KestrelSimulator simulator, string sandbox = "")
    {
        if (simulator.Endpoint is { ReachesThisMachine: false })
            throw new LeftOutException("is notified at this machine, which a given endpoint reaches only if it runs here");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var listener = builder.Build();
        Shop? shop = null;
        listener.MapPost(
            "/notification",
            (HttpRequest request, string order, string? bill) => shop!.TakeNotification(request, order, bill));
        await listener.StartAsync();
        return shop = new(listener, simulator, sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        await listener.DisposeAsync();
        await services.DisposeAsync();
        orders.Dispose();
    }

    private async Task<IResult> TakeNotification(HttpRequest request, string order, string? bill)
    {
        var reference = (await request.ReadFormAsync())["invoiceReference"].ToString();
        Interlocked.Increment(ref notifications);
        try
        {
            await Checkout.NotifiedAsync(order, bill, reference);
        }
        catch (SeqrTransportException)
        {
            // SEQR then notifies again.
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        notified.TrySetResult(reference);
        return Results.Ok();
    }
}
