using System.Text.Json;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Flows;
using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Replay;

/// <summary>
/// A day of a shop, recorded: four tills at once with a payer each, a bill without an answer that runs out, a payment that nobody
/// asks for and is taken back, a reservation, wrong calls, and the reports.
/// </summary>
public sealed class RecordedSession : IAsyncLifetime
{
    private const int Tills = 4;
    private const int SalesOfEach = 14;

    private readonly TemporaryDirectory folder = new();

    public string File => Path.Combine(folder.Path, "session.jsonl");

    /// <summary>How many calls were made.</summary>
    public int Calls { get; private set; }

    public async Task InitializeAsync()
    {
        await using var host = await ControlHost.Start(Transport.Kestrel);
        var session = new Session(host.Client);
        await Task.WhenAll(Enumerable.Range(1, Tills).Select(till => Task.Run(() => Work(session, till))));
        await TimeGoesBy(session);
        await Mistakes(session);
        await Report(session, Message.User, "STD_RECON_002");

        await session.Save(File);
        Calls = (await System.IO.File.ReadAllLinesAsync(File))
            .Count(line => line.Contains("\"kind\":\"exchange\"", StringComparison.Ordinal));
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    private static async Task Work(Session session, int number)
    {
        var till = await session.Register($"Till {number}", $"{1000 + number}");
        for (var sale = 0; sale < SalesOfEach; sale++)
            await session.Sell(sale, till, $"payer-{number}");
        // At the static code, before there is a bill, and away again.
        await session.Control($"payers/payer-{number}/scan", new { code = $"HTTP://SEQR.SE/Q{1000 + number}" });
        await session.Control($"payers/payer-{number}/cancel");
        await Report(session, till, "STD_RECON_007");
    }

    private static async Task TimeGoesBy(Session session)
    {
        var forgotten = await session.Send(1);
        await session.Control($"invoices/{forgotten}/pay");
        await session.Control("clock/freeze");
        await session.Control("clock/advance", new { by = "19.9s" });
        await session.Control("clock/advance", new { by = "200ms" });
        await session.Ask(forgotten);
        await session.Control("clock/resume");

        var reserved = Session.Member(
            await session.Call(
                "sendInvoice",
                Message.Invoice(
                    "200",
                    "<paymentMode>RESERVATION_REQUIRED</paymentMode><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>")),
            "invoiceReference")!;
        await session.Control($"invoices/{reserved}/pay");
        await session.Ask(reserved);
        await session.Call("commitReservation", Message.Member("invoiceReference", reserved) + Message.Amount("amount", "63.50"));
        await session.Ask(reserved);
        await session.Control("clock/set", new { to = DateTimeOffset.UtcNow.AddDays(1) });
        await session.Ask(reserved);
    }

    private static async Task Mistakes(Session session)
    {
        await session.Call("benchmarkingNop", context: Message.ContextOf(Message.Shop, "a wrong password"));
        await session.Call(
            "getPaymentStatus",
            Message.Member("invoiceReference", "1"),
            Message.ContextOf(Message.Shop, "a wrong password"));
        await session.Call("getPaymentStatus", context: Message.ContextOf("a ghost", "whatever it says"));
        await session.Call("getPaymentStatus", Message.Member("invoiceReference", "1"));
        await session.Call("noSuchOperation");
        await session.Call("sendInvoice", "<never ends>");
    }

    private static async Task Report(Session session, string context, string report)
    {
        var period = Session.Member(await session.Call("markTransactionPeriod", context: context), "transactionPeriodId");
        await session.Control("clock/advance", new { by = "5s" });
        await session.Call(
            "executeReport",
            Message.Parameters(("transactionPeriodId", period)) + Message.Member("reportId", $"Reconciliation/{report}.xml"),
            context);
    }
}
