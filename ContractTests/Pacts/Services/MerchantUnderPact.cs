using System.Text;
using Reference.Client;
using Reference.Client.PaperBills;
using Reference.Client.Purchases;
using Reference.Client.Unattended;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Pacts.Services;

/// <summary>The reference client as the merchant: its handlers on a socket, and the states that the pact names.</summary>
internal sealed class MerchantUnderPact : IAsyncDisposable
{
    private readonly TemporaryDirectory folder = new();
    private readonly FakeSeqr seqr;
    private readonly LoopbackServer issuersSeqr;
    private readonly LoopbackServer server;
    private ServiceProvider program;
    private MachineOffer offer = MachineOffer.Of("Coffee");
    private bool isPaid;

    private MerchantUnderPact(FakeSeqr seqr, LoopbackServer issuersSeqr, LoopbackServer server) =>
        (this.seqr, this.issuersSeqr, this.server, program) = (seqr, issuersSeqr, server, null!);

    public Uri Address => server.Address;

    public static async Task<MerchantUnderPact> Start()
    {
        MerchantUnderPact merchant = null!;
        merchant = new(
            await FakeSeqr.StartAsync(),
            await LoopbackServer.Start(context => merchant.Confirm(context)),
            await LoopbackServer.Start(context => merchant.Serve(context)));
        merchant.seqr.On("sendInvoice", FakeAnswer.Sent(Examples.Invoice)).On("getPaymentStatus", FakeAnswer.Status("ISSUED"));
        return merchant;
    }

    /// <summary>Begins anew, in the state.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> Enter(string state)
    {
        await Restart();
        (offer, isPaid) = (MachineOffer.Of("Coffee"), false);
        switch (state)
        {
            case "a product that is sold" or "a machine that is free" or "a bill that SEQR does not confirm":
                break;
            case "a machine in use":
                using (var other = new MemoryStream(Encoding.UTF8.GetBytes(
                    """{"reservationToken":"123456","reservationAmount":"20.00","currency":"SEK","msisdn":"46700000002"}""")))
                    await program.GetRequiredService<UnattendedPayments>().CreatePurchaseAsync(other);
                break;
            case "a machine out of service":
                offer = MachineOffer.Refused(MachineError.DeviceUnavailable);
                break;
            case "a bill that was paid":
                isPaid = true;
                break;
            default:
                return null;
        }

        return new Dictionary<string, string>();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await issuersSeqr.DisposeAsync();
        await seqr.DisposeAsync();
        if (program is not null)
            await program.DisposeAsync();
        folder.Dispose();
    }

    private async Task Restart()
    {
        if (program is not null)
            await program.DisposeAsync();
        var data = folder.File(Guid.NewGuid().ToString("N"));
        program = seqr.Client(services => services
            .AddSeqrClient(_ => { }, checkout =>
            {
                (checkout.NotificationUrl, checkout.BackUrl) = (new("https://shop.example/n"), new("https://shop.example/b"));
                checkout.OrderDirectory = Path.Combine(data, "orders");
            })
            .AddSeqrReservations(options => options.Directory = Path.Combine(data, "reservations"))
            .AddSeqrInstantCheckout(options => options.FindPurchase = (request, _) =>
                Task.FromResult<Purchase?>(new(request.PurchaseToken, "Shoes", new(990, "SEK"))))
            .AddSeqrUnattendedPayments(options =>
            {
                (options.NotificationUrl, options.Directory) = (new("https://shop.example/m"), Path.Combine(data, "machines"));
                options.Offer = (_, _) => Task.FromResult(offer);
            })
            .AddSeqrPaperBills(options =>
            {
                (options.Service, options.Issuer) = (issuersSeqr.Address, new("example", "5ecr3t"));
                options.Directory = Path.Combine(data, "bills");
            }));
    }

    private async Task Serve(HttpContext context)
    {
        var body = context.Request.Body;
        if (context.Request.Path == MerchantExchanges.Paid)
        {
            context.Response.StatusCode = await program.GetRequiredService<BillDesk>().NotifiedAsync(body);
            return;
        }

        var answer = context.Request.Path == MerchantExchanges.Shop
            ? await program.GetRequiredService<InstantCheckout>().CreatePurchaseAsync(body)
            : await program.GetRequiredService<UnattendedPayments>().CreatePurchaseAsync(body);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = PurchaseAnswer.ContentType;
        await context.Response.WriteAsync(answer.Body);
    }

    /// <summary>SEQR's Invoice Service, which confirms whatever number it is asked for, or none.</summary>
    private Task Confirm(HttpContext context)
    {
        context.Response.StatusCode = isPaid ? 200 : 404;
        return context.Response.WriteAsync(
            $$"""
            {"id":{{context.Request.Path.Value!.Split('/')[^1]}},"amount":29.99,"currency":"SEK","status":"PAID","reference":"R820919",
            "ersReference":"{{Examples.Payment}}","purchaseTime":"15.05.2026 15:37:33"}
            """);
    }
}
