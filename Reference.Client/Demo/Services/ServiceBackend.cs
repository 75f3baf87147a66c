using Reference.Client.PaperBills;
using Reference.Client.Purchases;
using Reference.Client.Unattended;

namespace Reference.Client.Demo.Services;

/// <summary>The merchant's backend for SEQR's services beside the invoice: the handlers of the library, each at an address.</summary>
internal static class ServiceBackend
{
    public static Task<ExitStatus> RunAsync<TDemo>(DemoOptions options, Func<TDemo, Task<ExitStatus>> run)
        where TDemo : class => MerchantBackend.RunAsync(options, run, (services, here) => Add(services, here, options), Map);

    private static void Add(IServiceCollection services, Uri here, DemoOptions options)
    {
        services.AddSingleton(new BackendAddress(here));
        services.AddSingleton<ServiceEvents>();
        services.AddSingleton<ServiceSetup>();
        services.AddSingleton<TicketOffice>();
        services.AddHttpClient<TicketPages>();
        services.AddSeqrInstantCheckout(shop => shop.FindPurchase = (request, _) => Task.FromResult(InstantCheckoutDemo.Find(request)));
        services.AddSeqrUnattendedPayments(machines =>
        {
            machines.NotificationUrl = new(here, "machine/notification");
            machines.Directory = Path.Combine(options.Data, "machines");
        });
        services.AddOptions<UnattendedOptions>()
            .Configure<ServiceEvents>((machines, events) => machines.OnReserved = (machine, _) => events.ReleasedAsync(machine));
        services.AddSeqrPaperBills(bills =>
        {
            bills.Service = SeqrAddress.SimulatorOf(options.Url);
            bills.Issuer = new(options.Partner!, options.Secret);
            bills.Directory = Path.Combine(options.Data, "paid-bills");
        });
        services.AddOptions<BillDeskOptions>()
            .Configure<ServiceEvents>((bills, events) => bills.OnPaid = (bill, _) => events.PaidAsync(bill));
    }

    private static void Map(WebApplication app)
    {
        app.MapPost("/shop/createPurchase", async (HttpRequest post, InstantCheckout shop, ServiceEvents events) =>
            events.Asked(await shop.CreatePurchaseAsync(post.Body, post.HttpContext.RequestAborted)));
        app.MapPost("/machine/createPurchase", async (HttpRequest post, UnattendedPayments machines, ServiceEvents events) =>
            events.Asked(await machines.CreatePurchaseAsync(post.Body, post.HttpContext.RequestAborted)));
        app.MapPost("/machine/notification", async (string machine, string session, UnattendedPayments machines) =>
        {
            Watcher.Print("notification", $"of machine {machine}");
            try
            {
                return Results.StatusCode(await machines.NotifiedAsync(machine, session) ? 200 : 503);
            }
            catch (SeqrTransportException)
            {
                return Results.StatusCode(503);
            }
        });
        app.MapPost("/paid", async (HttpRequest post, BillDesk bills) =>
            Results.StatusCode(await bills.NotifiedAsync(post.Body, post.HttpContext.RequestAborted)));
        app.MapTickets();
    }
}

/// <summary>Where the backend listens.</summary>
internal sealed record BackendAddress(Uri Url);

/// <summary>What SEQR has brought about, for a demo that waits for it.</summary>
internal sealed class ServiceEvents
{
    private readonly TaskCompletionSource released = New();
    private readonly TaskCompletionSource succeeded = New();
    private TaskCompletionSource purchase = New();
    private TaskCompletionSource<PaidBill> paid = NewBill();
    private readonly TaskCompletionSource<string> visit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the next createPurchase is answered with an invoice.</summary>
    public Task NextPurchase => purchase.Task;

    /// <summary>Completes when a machine was released.</summary>
    public Task Released => released.Task;

    /// <summary>Completes when the next bill on paper is paid.</summary>
    public Task<PaidBill> NextPaid => paid.Task;

    /// <summary>Completes with its token when a visit of the External service has a bill.</summary>
    public Task<string> Visit => visit.Task;

    /// <summary>Completes when a browser, and not the demo, has opened the success page of the External service.</summary>
    public Task Succeeded => succeeded.Task;

    public IResult Asked(PurchaseAnswer answer)
    {
        Watcher.Print("answered", answer.Problem ?? answer.Body);
        if (answer.Problem is null)
            Interlocked.Exchange(ref purchase, New()).TrySetResult();
        return Results.Text(answer.Body, PurchaseAnswer.ContentType, statusCode: answer.Status);
    }

    public Task ReleasedAsync(Machine machine)
    {
        Watcher.Print("released", $"machine {machine.Id}");
        released.TrySetResult();
        return Task.CompletedTask;
    }

    public Task PaidAsync(PaidBill bill)
    {
        Interlocked.Exchange(ref paid, NewBill()).TrySetResult(bill);
        return Task.CompletedTask;
    }

    public void SuccessShown() => succeeded.TrySetResult();

    public void Visited(string token) => visit.TrySetResult(token);

    private static TaskCompletionSource<PaidBill> NewBill() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
