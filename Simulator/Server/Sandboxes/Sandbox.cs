using System.Collections.Immutable;
using System.Globalization;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Desks.Principals;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Clock;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Notifications;
using SeqrSandbox.Simulator.Payers;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>
/// One isolated world: the desks over its memory. It has no state of its own, and work under way is not remembered.
/// </summary>
internal sealed class Sandbox
{
    private readonly SandboxServices services;
    private readonly Recorder recorder;

    /// <param name="services">What it shares with the other sandboxes.</param>
    /// <param name="memory">Its memory.</param>
    /// <param name="name">Its name.</param>
    /// <param name="seed">The seed of its random choices.</param>
    public Sandbox(SandboxServices services, ISandboxMemory memory, string name, int seed)
    {
        (this.services, Memory, Name, Seed) = (services, memory, name, seed);
        var (store, clock) = (memory.Store, memory.Clock);
        var processor = new InvoiceProcessor(store, clock, memory.References, () => CurrentTrace.Value);
        Library = new(services.Scenarios, memory.PutScenarios, services.Wall);
        Payers = new(store, new(seed));
        var scenarios = new ScenarioDesk(store, () => Scenarios, seed, Payers.EnsureGenerated);
        Authentication = new(store);
        Invoices = new(store, clock, memory.References, processor, scenarios);
        Scripts = new(memory, processor, scenarios);
        Terminals = new(store, clock, () => Guid.NewGuid().ToString("N"));
        Reports = new(store, clock, memory.References);
        Vouchers = new(store, clock, memory.References, seed, services.Options.VoucherReservation);
        VoucherReports = new(store, clock);
        PayerDesk = new(store, processor);
        var principals = new PrincipalLookup(store, Payers.EnsureGenerated);
        Principals = new(store, principals);
        Money = new(store, clock, memory.References, principals);
        Tills = new(store, clock, PayerDesk);
        Examination = new(services.Logs.CreateLogger<Examination>());
        recorder = new(memory.Journal, clock, services.Wall);
        Deliveries = new(store, clock, services.Post, services.Hosts, recorder);
        Phone = new(PayerDesk, Tills, recorder, memory);
        Sessions = new(store, clock, memory.References);
        var paperBills = new PaperBillDesk(store, clock, memory.References, processor, scenarios);
        var purchases = new Purchasing(store, PayerDesk, Scripts, services.Post, services.Hosts, recorder);
        Codes = new(store, clock, paperBills, Sessions, purchases, recorder);
        Due = new(
            memory,
            new(processor, Deliveries, memory, services.Instruments, services.Logs.CreateLogger<DueItems>()),
            services.Wall,
            services.Logs.CreateLogger<DueWork>());
        memory.DueChanged += Due.Wake;
    }

    public string Name { get; }

    public int Seed { get; }

    public ISandboxMemory Memory { get; }

    public IStore Store => Memory.Store;

    public SandboxClock Clock => Memory.Clock;

    public IJournal Journal => Memory.Journal;

    /// <summary>Raised when invoices were changed or forgotten.</summary>
    public Signal InvoicesChanged => Memory.InvoicesChanged;

    /// <summary>The due items that could not be carried out.</summary>
    public FailingWork Failing => Memory.Failing;

    /// <summary>The scenarios for its invoices and calls: the library, unless a test replaces it.</summary>
    public IScenarioLibrary Scenarios
    {
        get => services.Scenarios.Instead ?? Library;
        set => services.Scenarios.Instead = value;
    }

    public ScenarioLibrary Library { get; }

    public Authentication Authentication { get; }

    public ScriptDesk Scripts { get; }

    public InvoiceDesk Invoices { get; }

    public TerminalDesk Terminals { get; }

    public ReportDesk Reports { get; }

    public PrincipalDesk Principals { get; }

    public MoneyDesk Money { get; }

    public VoucherDesk Vouchers { get; }

    public VoucherReportDesk VoucherReports { get; }

    public TillDesk Tills { get; }

    public PayerRegistry Payers { get; }

    public PayerDesk PayerDesk { get; }

    public NotificationDelivery Deliveries { get; }

    public DueWork Due { get; }

    /// <summary>Begins to say in each line of the log under way that it concerns this sandbox.</summary>
    public IDisposable? BeginLog() => services.Logs.CreateLogger<Sandbox>().BeginScope(new LogScope(Name));

    /// <summary>Runs rules on recorded entries.</summary>
    public Examination Examination { get; }

    /// <summary>A person's actions with the app, which are recorded.</summary>
    public Phone Phone { get; }

    /// <summary>Visits to external services.</summary>
    public SessionDesk Sessions { get; }

    /// <summary>The codes of SEQR's other services, scanned with a phone, which is recorded.</summary>
    public CodeScanner Codes { get; }

    /// <summary>
    /// Carries out due work of the invoices before they are read. If nothing can be stored, they are read as they are.
    /// </summary>
    public async Task CatchUp()
    {
        try
        {
            await Due.CatchUp();
        }
        catch (StorageException)
        {
            // The running clock tries again, and logs the failure.
        }
    }

    /// <summary>Advances the clock; see <see cref="DueWork.Advance"/>.</summary>
    public async Task AdvanceClock(TimeSpan by)
    {
        await recorder.ClockChanged(
            "advance",
            ImmutableSortedDictionary<string, string>.Empty.Add(
                "by", string.Create(CultureInfo.InvariantCulture, $"{by.Ticks / (decimal)TimeSpan.TicksPerSecond}s")));
        await Due.Advance(by);
        await Memory.SaveClock();
    }

    /// <summary>Stops the clock.</summary>
    public Task FreezeClock() => ChangeClock("freeze", clock => clock.Freeze());

    /// <summary>Lets the clock run on from where it stands.</summary>
    public Task ResumeClock() => ChangeClock("resume", clock => clock.Resume());

    public Task SetClock(DateTimeOffset to) => ChangeClock("set", clock => clock.Set(to), to);

    /// <summary>Forgets everything, as if the sandbox were new.</summary>
    public Task Reset() => Due.Pause(Memory.Reset);

    private Task ChangeClock(string action, Action<SandboxClock> change, DateTimeOffset? to = null) => Due.Pause(async () =>
    {
        var arguments = ImmutableSortedDictionary<string, string>.Empty;
        await recorder.ClockChanged(
            action,
            to is { } instant ? arguments.Add("to", instant.UtcDateTime.ToString("o", CultureInfo.InvariantCulture)) : arguments);
        change(Clock);
        await Memory.SaveClock();
    });
}
