using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Notifications;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Sandboxes;
using SeqrSandbox.Simulator.Storage.Sqlite;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.ContractTests.Clock;

/// <summary>A sandbox under a wall clock that stands at noon until a test moves it, and what a merchant and a payer do there.</summary>
internal sealed class TestSandbox : IDisposable
{
    public const string Payer = "payer-1";

    private readonly Instruments instruments = new(new());
    private readonly NotificationPost post;
    private readonly IDatabase? owned;

    private readonly SandboxServices services;

    private TestSandbox(IDatabase database, FakeTimeProvider wall, bool owns, IReadOnlyCollection<string> hosts)
    {
        (Database, Wall, owned) = (database, wall, owns ? database : null);
        post = new(instruments);
        var journals = new JournalWriter(
            SqliteDatabase.InMemory(DatabaseKind.Journal), JournalBounds.Default, wall, NullLogger<JournalWriter>.Instance);
        services = new(
            new StoredMemories(database, journals, wall), wall, post, new HostAllowList(hosts),
            new(new(), NullLogger<ScenarioDirectory>.Instance), NullLoggerFactory.Instance, instruments, new());
    }

    public IDatabase Database { get; }

    public FakeTimeProvider Wall { get; }

    public Sandbox Sandbox { get; private set; } = null!;

    public Caller Caller { get; private set; } = null!;

    /// <summary>A sandbox on a database of its own, or another one (as after a restart, or of a second server) on the same.</summary>
    public static async Task<TestSandbox> Open(TestSandbox? same = null, IDatabase? database = null, int seed = 1, params string[] hosts)
    {
        var opened = new TestSandbox(
            same?.Database ?? database ?? SqliteDatabase.InMemory(), same?.Wall ?? new(Given.Noon), same is null && database is null, hosts);
        opened.Sandbox = new(opened.services, await opened.services.Memories.Open(""), "", seed);
        await opened.Sandbox.Payers.EnsureGenerated();
        opened.Caller = (await opened.Sandbox.Authentication.Authenticate(
            new("TERMINALID", "public_test_shop_terminal", null, "12345678"), InvoiceService.SendInvoice)).Value!;
        return opened;
    }

    public async Task<Invoice> Send(decimal kronor = 100m, string? notificationUrl = null, PaymentMode? mode = null) =>
        Good(await Sandbox.Invoices.Send(
        Caller,
        new() { Total = new("SEK", kronor), NotificationUrl = notificationUrl, PaymentMode = mode },
        [],
        AcknowledgmentMode.NoAcknowledgment));

    public async Task<Invoice> Pay(Invoice invoice)
    {
        Good(await Sandbox.PayerDesk.Scan(Payer, QrCode.Of(invoice.Reference)));
        return Good(await Sandbox.PayerDesk.Confirm(Payer, "1234", DebitOutcome.Paid, invoice.Reference));
    }

    public async Task<Invoice> Stored(Invoice invoice) => (await Sandbox.Store.FindInvoice(invoice.Reference))!.Value;

    public async Task<long> Balance() => await Sandbox.Store.Balance(AccountId.Payer(Payer, Given.Bill.Total.Currency)) ?? 0;

    public async Task<long> SumOfAccounts() => (await Sandbox.Store.ListAccounts(null, null)).Sum(account => account.Minor);

    public async Task<(TimeSpan After, int? Status)[]> Attempts(Invoice invoice) =>
        [
            .. (await Sandbox.Store.ListNotifications(invoice.Reference, 1))[0].Attempts.Select(
                attempt => (attempt.At - Given.Noon, attempt.Status))
        ];

    /// <summary>Lets due work run by itself until a condition holds, and finishes the work under way.</summary>
    public async Task RunUntil(Func<Task<bool>> condition)
    {
        using var stop = new CancellationTokenSource();
        var running = Sandbox.Due.Run(stop.Token);
        await Eventually.Holds(condition, "what is due was carried out");
        await stop.CancelAsync();
        await running;
    }

    public void Dispose()
    {
        post.Dispose();
        owned?.Dispose();
    }

    private static Invoice Good(Outcome<Invoice> outcome) =>
        outcome.Succeeded ? outcome.Value : throw new InvalidOperationException($"Refused: {outcome.Code}");
}
