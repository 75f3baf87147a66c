using Reference.Client;
using Reference.Client.Reservations;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Reservations;

/// <summary>A car park: files for its reservations, a swift clock, and a fake SEQR that bills R1 and reserves it at once.</summary>
public abstract class ReservationFixture : IAsyncLifetime
{
    internal const string R1 = "20260101000000001";

    private readonly TemporaryDirectory folder = new();
    private readonly List<ServiceProvider> programs = [];

    internal FakeSeqr Seqr { get; private set; } = null!;

    internal SwiftClock Clock { get; } = new();

    internal ReservationDesk Desk => programs[^1].GetRequiredService<ReservationDesk>();

    internal IRecordStore<Reservation> Store => new FileRecordStore<Reservation>(folder.Path);

    internal Purchase Parking { get; } = new("P-1", "Parking", new Money(200, "SEK"));

    internal static Money Cost { get; } = new(63.50m, "SEK");

    public async Task InitializeAsync()
    {
        Seqr = await FakeSeqr.StartAsync();
        Seqr.On("sendInvoice", FakeAnswer.Sent(R1)).On("getPaymentStatus", FakeAnswer.Status("RESERVED", 2));
        Seqr.On("commitReservation", Committed).On("cancelInvoice", FakeAnswer.Success());
        Restart();
    }

    public async Task DisposeAsync()
    {
        programs.ForEach(program => program.Dispose());
        await Seqr.DisposeAsync();
        folder.Dispose();
    }

    internal static FakeAnswer Committed => FakeAnswer.Return("<ersReference>E1</ersReference><resultCode>0</resultCode>");

    internal void Restart() => programs.Add(Seqr.Client(
        services => services.AddSingleton<TimeProvider>(Clock).AddSeqrReservations(options => options.Directory = folder.Path)));

    internal async Task GivenAReservationAsync()
    {
        await Desk.ReserveAsync(Parking);
        Assert.Equal(ReservationState.Reserved, (await Desk.PollAsync("P-1")).Bill.State);
    }

    internal static FakeAnswer Paid(string amount) => FakeAnswer.Return(
        $"""
        <ersReference>E1</ersReference><resultCode>0</resultCode><status>PAID</status>
        <receipt><invoice><totalAmount><currency>SEK</currency><value>{amount}</value></totalAmount></invoice></receipt><version>3</version>
        """);
}
