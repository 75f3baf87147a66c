using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Races;

/// <summary>The desks over a stepped store: merchants and payers whose every step can be ordered.</summary>
internal sealed class World : IDisposable
{
    private readonly TestSandbox given;
    private int tills;

    private World(TestSandbox given)
    {
        this.given = given;
        var (store, clock, references) = (SteppedStore.Of(given.Sandbox.Store), given.Sandbox.Clock, new ReferenceGenerator(null, null));
        File = new(store, clock, references);
        Invoices = new(store, clock, references, File, new(store, () => given.Sandbox.Scenarios, 1, given.Sandbox.Payers.EnsureGenerated));
        Terminals = new(store, clock, () => $"till-{Interlocked.Increment(ref tills)}");
        Payers = new(store, File);
        Tills = new(store, clock, Payers);
        Reports = new(store, clock, references);
    }

    public Turns Turns { get; } = new();

    public IStore Store => given.Sandbox.Store;

    public InvoiceProcessor File { get; }

    public InvoiceDesk Invoices { get; }

    public TerminalDesk Terminals { get; }

    public PayerDesk Payers { get; }

    public TillDesk Tills { get; }

    public ReportDesk Reports { get; }

    /// <summary>A user of the shop's back office.</summary>
    public Caller User => new(given.Caller.Reseller, null);

    public static async Task<World> Open() => new(await TestSandbox.Open());

    public async Task<Caller> Till(string? seqrId = null, TerminalKind kind = TerminalKind.CashRegister)
    {
        var till = (await Terminals.Register(User, null, "secret", null)).Value!;
        var stored = (await Store.FindTerminal(till.Id))!;
        Assert.True(await Store.Save(new() { Terminals = [stored.With(till with { Kind = kind, SeqrId = seqrId })] }));
        return new(User.Reseller, till with { Kind = kind, SeqrId = seqrId });
    }

    public ValueTask<Outcome<Invoice>> Send(Caller till, decimal kronor = 100m, PaymentMode? mode = null) => Invoices.Send(
        till, new() { Total = new("SEK", kronor), PaymentMode = mode }, [], AcknowledgmentMode.NoAcknowledgment);

    public async Task<Invoice> Scanned(Caller till, decimal kronor = 100m, PaymentMode? mode = null) =>
        (await Payers.Scan(TestSandbox.Payer, QrCode.Of((await Send(till, kronor, mode)).Value!.Reference))).Value!;

    public async Task<Invoice> Confirmed(Caller till, decimal kronor = 100m, PaymentMode? mode = null) =>
        (await Payers.Confirm(TestSandbox.Payer, null, DebitOutcome.Paid, (await Scanned(till, kronor, mode)).Reference)).Value!;

    public async Task<Invoice> Now(Invoice invoice) => (await Store.FindInvoice(invoice.Reference))!.Value;

    public void Pass(TimeSpan time) => given.Wall.Advance(time);

    public Task AssertSound() => Soundness.Check(given);

    public void Dispose()
    {
        given.Dispose();
        Turns.Dispose();
    }
}
