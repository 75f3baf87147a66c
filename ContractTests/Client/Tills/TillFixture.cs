using Reference.Client;
using Reference.Client.Reconciliation;
using Reference.Client.Tills;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Tills;

/// <summary>
/// A shop with tills, files for what it keeps, a swift clock, and a fake SEQR that registers T1 and answers the first
/// bill with R1.
/// </summary>
public abstract class TillFixture : IAsyncLifetime
{
    internal const string T1 = "8609bf533abf4a20816e8bfe76639521";
    internal const string T2 = "8609bf533abf4a20816e8bfe76639522";
    internal const string R1 = "20260101000000001";
    internal const string R2 = "20260101000000002";
    internal const string E1 = "2026010112000000001000001";
    internal const string E2 = "2026010112000000001000002";

    private readonly TemporaryDirectory folder = new();
    private readonly List<ServiceProvider> programs = [];

    internal FakeSeqr Seqr { get; private set; } = null!;

    internal SwiftClock Clock { get; } = new();

    internal Func<Sale, IReadOnlyList<CustomerToken>, Task<TokenAnswer>>? AnswerTokens { get; set; }

    internal Purchase Coffee { get; } = new("S-1", "Coffee", new Money(35, "SEK"))
    {
        CashierId = "Alice",
        Rows = [new("Coffee", new(35, "SEK"))]
    };

    internal TillOffice Office => programs[^1].GetRequiredService<TillOffice>();

    internal PeriodDesk Periods => programs[^1].GetRequiredService<PeriodDesk>();

    internal TillStores Stores => TillStores.InFiles(folder.Path);

    public async Task InitializeAsync()
    {
        Seqr = await FakeSeqr.StartAsync();
        Seqr.On("registerTerminal", Registered(T1), Registered(T2));
        Seqr.On("assignSeqrId", FakeAnswer.Success());
        Seqr.On("unregisterTerminal", FakeAnswer.Success());
        Seqr.On("sendInvoice", FakeAnswer.Sent(R1), FakeAnswer.Sent(R2));
        Seqr.On("getPaymentStatus", FakeAnswer.Status("ISSUED"));
        Seqr.On("cancelInvoice", FakeAnswer.Success());
        Seqr.On("updateInvoice", FakeAnswer.Success());
        Restart();
    }

    public async Task DisposeAsync()
    {
        programs.ForEach(program => program.Dispose());
        await Seqr.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>The same shop after its program was ended and begun again, on the same files.</summary>
    internal void Restart() => programs.Add(Seqr.Client(services => services.AddSingleton<TimeProvider>(Clock).AddSeqrTills(tills =>
    {
        tills.Reseller = SeqrCredentials.ForResellerUser("public_test_shop", "1234");
        tills.Directory = folder.Path;
        if (AnswerTokens is { } answer)
            tills.AnswerTokens = (sale, offered, _) => answer(sale, offered);
    })));

    internal static FakeAnswer Registered(string terminalId) => FakeAnswer.Success($"<terminalId>{terminalId}</terminalId>");

    internal static FakeAnswer Paid(string saleId, string ersReference = E1, string amount = "35.00") => FakeAnswer.Return(
        $"""
        <ersReference>{ersReference}</ersReference><resultCode>0</resultCode>
        <status>PAID</status><receipt><clientInvoiceId>{saleId}</clientInvoiceId><invoiceReference>{R1}</invoiceReference>
          <invoice><totalAmount><currency>SEK</currency><value>{amount}</value></totalAmount></invoice></receipt><version>2</version>
        """);

    internal static FakeAnswer Refunded(string ersReference) =>
        FakeAnswer.Return($"<ersReference>{ersReference}</ersReference><resultCode>0</resultCode>");

    internal async Task<CashRegister> GivenARegisterAsync(string tillId = "till-1")
    {
        await Office.RegisterAsync(tillId, "Till 1");
        return await Office.OpenAsync(tillId);
    }

    internal async Task<CashRegister> GivenAPaidSaleAsync()
    {
        var register = await GivenARegisterAsync();
        Seqr.On("getPaymentStatus", Paid("S-1"));
        Assert.Equal(SaleState.Paid, (await register.SellAsync(Coffee)).Bill.State);
        return register;
    }

    internal async Task<List<JournalEntry>> JournalAsync(string tillId = "till-1") =>
        await Stores.Journal.ReadAsync(tillId, default).ToListAsync();
}
