using System.Collections.Concurrent;
using System.Web;
using Reference.Client;
using Reference.Client.Checkout;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Checkout;

/// <summary>A shop with a checkout, files for its orders, a swift clock, and a fake SEQR that answers the first bill with R1.</summary>
public abstract class ShopFixture : IAsyncLifetime
{
    internal const string R1 = "20260101000000001";
    internal const string R2 = "20260101000000002";

    private readonly TemporaryDirectory orders = new();
    private readonly List<ServiceProvider> programs = [];

    internal FakeSeqr Seqr { get; private set; } = null!;

    internal InAppCheckout Checkout { get; private set; } = null!;

    internal SwiftClock Clock { get; } = new();

    internal ConcurrentQueue<Order> Settled { get; } = new();

    internal Func<Order, Task> OnSettled { get; set; } = _ => Task.CompletedTask;

    internal Purchase Shoes { get; } = new("A-1", "Shoes", new Money(990, "SEK"));

    internal IRecordStore<Order> Store => new FileRecordStore<Order>(orders.Path);

    public async Task InitializeAsync()
    {
        Seqr = await FakeSeqr.StartAsync();
        Seqr.On("sendInvoice", FakeAnswer.Sent(R1), FakeAnswer.Sent(R2));
        Seqr.On("getPaymentStatus", FakeAnswer.Status("ISSUED"));
        Seqr.On("cancelInvoice", FakeAnswer.Success());
        Checkout = AnotherProgram();
    }

    public async Task DisposeAsync()
    {
        programs.ForEach(program => program.Dispose());
        await Seqr.DisposeAsync();
        orders.Dispose();
    }

    /// <summary>A second process on the same files; or the same one after a restart.</summary>
    internal InAppCheckout AnotherProgram(Uri? endpoint = null)
    {
        var program = Seqr.Client(
            services => services.AddSingleton<TimeProvider>(Clock).AddSeqrClient(
                options => options.Endpoint = endpoint ?? options.Endpoint,
                checkout =>
                {
                    checkout.NotificationUrl = new Uri("https://shop.example/notify?shop=7");
                    checkout.BackUrl = new Uri("shop://back");
                    checkout.OrderDirectory = orders.Path;
                    checkout.OnSettled = (order, _) =>
                    {
                        Settled.Enqueue(order);
                        return OnSettled(order);
                    };
                }));
        programs.Add(program);
        return program.GetRequiredService<InAppCheckout>();
    }

    internal Task<Order> GivenAnOpenOrderAsync() => Checkout.StartAsync(Shoes);

    internal async Task<Order> GivenAPaidOrderAsync()
    {
        await Checkout.StartAsync(Shoes);
        Seqr.On("getPaymentStatus", FakeAnswer.Paid("A-1", "E1"));
        return (await Checkout.PollAsync("A-1")).Bill;
    }

    internal async Task<Order> GivenAnOrderInDoubtAsync()
    {
        Seqr.On("sendInvoice", FakeAnswer.Reset, FakeAnswer.Sent(R2));
        return await Checkout.StartAsync(Shoes);
    }

    /// <summary>The <c>bill</c> parameter in the notificationUrl of a bill as it was sent.</summary>
    internal string? KeyOfBill(int number) =>
        HttpUtility.ParseQueryString(new Uri(Seqr.Calls("sendInvoice")[number - 1].Member("notificationUrl")!).Query)["bill"];
}
