using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Storage;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Clock;
using SeqrSandbox.Simulator.Notifications;
using SeqrSandbox.Simulator.Payers;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Storage;

namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>One isolated world: its rows, its clock, and the desks that work on them.</summary>
internal sealed class Sandbox : IDisposable
{
    private readonly SandboxStore store;

    public Sandbox(string name, Database database, TimeProvider wall, NotificationPost post, HostAllowList hosts, int seed, ILoggerFactory logs)
    {
        Name = name;
        store = new(database, name);
        Clock = new(wall);
        var (lastInvoice, lastErs) = store.LastReferences();
        var references = new ReferenceGenerator(lastInvoice, lastErs);
        var file = new InvoiceFile(store, Clock, references);
        Payers = new(store, new(seed));
        var scenarios = new ScenarioDesk(store, () => Scenarios, seed, Payers.EnsureGenerated);
        Authentication = new(store);
        Invoices = new(store, Clock, references, file, scenarios);
        Scripts = new(store, file, scenarios);
        Terminals = new(store, Clock, () => Guid.NewGuid().ToString("N"));
        Reports = new(store, Clock, references);
        PayerDesk = new(store, file);
        Tills = new(store, Clock, PayerDesk);
        Deliveries = new(store, Clock, post, hosts);
        Due = new(store, Clock, file, Deliveries, logs.CreateLogger<DueWork>());
        store.DueChanged += Due.Wake;
    }

    public string Name { get; }

    public IStore Store => store;

    public SandboxClock Clock { get; }

    public Authentication Authentication { get; }

    /// <summary>What its invoices and calls can be scripted with.</summary>
    public IScenarioLibrary Scenarios { get; set; } = new ManualLibrary();

    public ScriptDesk Scripts { get; }

    public InvoiceDesk Invoices { get; }

    public TerminalDesk Terminals { get; }

    public ReportDesk Reports { get; }

    public TillDesk Tills { get; }

    public PayerRegistry Payers { get; }

    public PayerDesk PayerDesk { get; }

    public NotificationDelivery Deliveries { get; }

    public DueWork Due { get; }

    /// <summary>Takes the clock from the store, and puts the seeded principals in if the sandbox is new.</summary>
    public async Task Open()
    {
        var (shift, frozenAt) = store.LoadClock();
        Clock.Restore(shift, frozenAt);
        if (await store.FindReseller(SeededPrincipals.Resellers[0].Id) is null)
            await Seed();
    }

    /// <summary>Advances the clock; see <see cref="DueWork.Advance"/>.</summary>
    public async Task AdvanceClock(TimeSpan by)
    {
        await Due.Advance(by);
        await SaveClock();
    }

    /// <summary>Freezes, resumes or sets the clock.</summary>
    public Task ChangeClock(Action<SandboxClock> change) => Due.Pause(() =>
    {
        change(Clock);
        return SaveClock();
    });

    /// <summary>Forgets everything, as if the sandbox were new.</summary>
    public Task Reset() => Due.Pause(async () =>
    {
        await store.Clear();
        Scripts.Forget();
        Clock.Restore(TimeSpan.Zero, null);
        await Seed();
    });

    public void Dispose() => Due.Dispose();

    private Task SaveClock() => store.SaveClock(Clock.Shift, Clock.FrozenAt);

    private async Task Seed() => await store.Save(new()
    {
        Resellers = [.. SeededPrincipals.Resellers.Select(Stored.New)],
        Terminals = [.. SeededPrincipals.Terminals.Select(Stored.New)],
    });
}
