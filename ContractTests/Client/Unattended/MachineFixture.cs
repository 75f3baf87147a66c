using System.Collections.Concurrent;
using System.Text;
using System.Web;
using Reference.Client;
using Reference.Client.Purchases;
using Reference.Client.Unattended;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Unattended;

/// <summary>A merchant with a coffee machine: files, a swift clock, and a fake SEQR that bills R1 and reserves it at once.</summary>
public abstract class MachineFixture : IAsyncLifetime
{
    internal const string R1 = "20260101000000001";
    internal const string R2 = "20260101000000002";
    internal const string Id = "coffee-1";
    internal const string First = "46700000001";
    internal const string Second = "46700000002";

    private readonly TemporaryDirectory folder = new();
    private readonly List<ServiceProvider> programs = [];

    internal FakeSeqr Seqr { get; private set; } = null!;

    internal SwiftClock Clock { get; } = new();

    internal UnattendedPayments Machines => programs[^1].GetRequiredService<UnattendedPayments>();

    /// <summary>The sessions for which the machine was released.</summary>
    internal ConcurrentQueue<string> Released { get; } = new();

    internal Func<MachineOffer> Offer { get; set; } = () => MachineOffer.Of("Coffee");

    internal Action OnReleased { get; set; } = () => { };

    internal static Money Cost { get; } = new(12.50m, "SEK");

    internal static InvoiceRow[] Coffee { get; } = [new("Coffee", Cost)];

    public async Task InitializeAsync()
    {
        Seqr = await FakeSeqr.StartAsync();
        Seqr.On("sendInvoice", FakeAnswer.Sent(R1), FakeAnswer.Sent(R2)).On("getPaymentStatus", FakeAnswer.Status("RESERVED", 2));
        Seqr.On("updateInvoice", FakeAnswer.Success()).On("cancelInvoice", FakeAnswer.Success());
        Seqr.On("commitReservation", FakeAnswer.Return("<ersReference>E1</ersReference><resultCode>0</resultCode>"));
        Restart();
    }

    public async Task DisposeAsync()
    {
        programs.ForEach(program => program.Dispose());
        await Seqr.DisposeAsync();
        folder.Dispose();
    }

    internal void Restart() => programs.Add(Seqr.Client(services => services
        .AddSingleton<TimeProvider>(Clock)
        .AddSeqrReservations(options => options.Directory = Path.Combine(folder.Path, "reservations"))
        .AddSeqrUnattendedPayments(options =>
        {
            options.Directory = Path.Combine(folder.Path, "machines");
            options.NotificationUrl = new("https://machines.example/notify");
            options.Offer = (_, _) => Task.FromResult(Offer());
            options.OnReserved = (machine, _) =>
            {
                Released.Enqueue(machine.Session.Id);
                OnReleased();
                return Task.CompletedTask;
            };
        })));

    internal Task<PurchaseAnswer> Post(string msisdn = First) => PostBody(Body(msisdn));

    internal async Task<PurchaseAnswer> PostBody(string body)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return await Machines.CreatePurchaseAsync(stream);
    }

    internal static string Body(string msisdn = First, string machine = Id, string amount = "20.00", string currency = "SEK") =>
        $$"""{"reservationToken":"{{machine}}","reservationAmount":"{{amount}}","currency":"{{currency}}","msisdn":"{{msisdn}}"}""";

    /// <summary>Notifies as SEQR does, at the address of a bill as it was sent.</summary>
    internal Task<bool> Notify(int bill = 1)
    {
        var query = HttpUtility.ParseQueryString(new Uri(Seqr.Calls("sendInvoice")[bill - 1].Member("notificationUrl")!).Query);
        return Machines.NotifiedAsync(query["machine"]!, query["session"]!);
    }

    internal async Task GivenReserved()
    {
        Assert.Equal(200, (await Post()).Status);
        Assert.True(await Notify());
        Assert.Single(Released);
    }
}
