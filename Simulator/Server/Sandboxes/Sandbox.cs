using System.Collections.Immutable;
using System.Globalization;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Clock;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Notifications;
using SeqrSandbox.Simulator.Payers;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Storage;

namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>One isolated world: its rows, its clock, and the desks that work on them.</summary>
internal sealed class Sandbox
{
    private readonly SandboxStore store;
    private readonly Recorder recorder;
    private long usedAt;

    /// <param name="services">What it shares with the others.</param>
    /// <param name="name">Its name, which its rows are kept under.</param>
    /// <param name="seed">What its random choices come from.</param>
    /// <param name="isNew">It is known to have no rows yet, which need not be looked for then.</param>
    public Sandbox(SandboxServices services, string name, int seed, bool isNew = false)
    {
        Name = name;
        Seed = seed;
        store = new(services.Database, name);
        Clock = new(services.Wall);
        UsedAt = services.Wall.GetUtcNow();
        var (lastInvoice, lastErs) = isNew ? default : store.LastReferences();
        var references = new ReferenceGenerator(lastInvoice, lastErs);
        var file = new InvoiceFile(store, Clock, references);
        Scenarios = Library = new(services.Scenarios, new(services.Database, name), services.Wall);
        Payers = new(store, new(seed));
        var scenarios = new ScenarioDesk(store, () => Scenarios, seed, Payers.EnsureGenerated);
        Authentication = new(store);
        Invoices = new(store, Clock, references, file, scenarios);
        Scripts = new(store, file, scenarios);
        Terminals = new(store, Clock, () => Guid.NewGuid().ToString("N"));
        Reports = new(store, Clock, references);
        PayerDesk = new(store, file);
        Tills = new(store, Clock, PayerDesk);
        Journal = new(services.Journals, name, isNew);
        Examination = new(services.Logs.CreateLogger<Examination>());
        recorder = new(Journal, Clock, services.Wall);
        Deliveries = new(store, Clock, services.Post, services.Hosts, recorder);
        Phone = new(PayerDesk, Tills, recorder);
        Failing = new(services.Wall);
        Due = new(store, Clock, new(file, Deliveries, Failing, services.Logs.CreateLogger<DueItems>()), Failing, services.Logs.CreateLogger<DueWork>());
        store.DueChanged += Due.Wake;
        store.InvoicesChanged += InvoicesChanged.Raise;
    }

    public string Name { get; }

    public int Seed { get; }

    /// <summary>When a call last reached it, by the wall clock.</summary>
    public DateTimeOffset UsedAt
    {
        get => new(Interlocked.Read(ref usedAt), TimeSpan.Zero);
        set => Interlocked.Exchange(ref usedAt, value.UtcTicks);
    }

    /// <summary>Completes when its due work has come to an end.</summary>
    public Task WhenStopped { get; private set; } = Task.CompletedTask;

    public IStore Store => store;

    /// <summary>Raised when invoices were changed or forgotten.</summary>
    public Signal InvoicesChanged { get; } = new();

    public SandboxClock Clock { get; }

    /// <summary>What its invoices and calls can be scripted with: the library, unless a test has put something else in its place.</summary>
    public IScenarioLibrary Scenarios { get; set; }

    public ScenarioLibrary Library { get; }

    public Authentication Authentication { get; }

    public ScriptDesk Scripts { get; }

    public InvoiceDesk Invoices { get; }

    public TerminalDesk Terminals { get; }

    public ReportDesk Reports { get; }

    public TillDesk Tills { get; }

    public PayerRegistry Payers { get; }

    public PayerDesk PayerDesk { get; }

    public NotificationDelivery Deliveries { get; }

    public DueWork Due { get; }

    /// <summary>What is due and could not be carried out.</summary>
    public FailingWork Failing { get; }

    public SandboxJournal Journal { get; }

    /// <summary>What finds fault with what is recorded.</summary>
    public Examination Examination { get; }

    /// <summary>What a person does with the app, and is recorded.</summary>
    public Phone Phone { get; }

    private static Changes Beginning => new()
    {
        Resellers = [.. SeededPrincipals.Resellers.Select(Stored.New)],
        Terminals = [.. SeededPrincipals.Terminals.Select(Stored.New)],
    };

    private CancellationTokenSource Removed { get; } = new();

    /// <summary>Takes the clock from the store, and puts the seeded principals in if the sandbox is new.</summary>
    public async Task Open()
    {
        var (shift, frozenAt) = store.LoadClock();
        Clock.Restore(shift, frozenAt);
        if (await store.FindReseller(SeededPrincipals.Resellers[0].Id) is null)
            await Begin();
    }

    /// <summary>Puts the seeded principals into a new sandbox.</summary>
    public async Task Begin() => await store.Save(Beginning);

    /// <summary>Lets what is due happen, from the moment the simulator runs until it stops or the sandbox is removed.</summary>
    public void Start(Task started, CancellationToken stopping) => WhenStopped = Task.Run(
        async () =>
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, Removed.Token);
            try
            {
                await started.WaitAsync(end.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Due.Run(end.Token);
        },
        CancellationToken.None);

    /// <summary>Forgets everything for good. What still works in it can save nothing from now on.</summary>
    public async Task Remove()
    {
        await Removed.CancelAsync();
        await WhenStopped;
        // The journal first: it is in a database of its own, and must not be left over for a new sandbox if this is cut short.
        await Journal.Remove();
        await store.Remove();
        Close();
    }

    /// <summary>Brings the invoices to the present before they are read. Where nothing can be stored, they are read as they are.</summary>
    public async Task CatchUp()
    {
        try
        {
            await Due.CatchUp();
        }
        catch (StorageException)
        {
            // The running clock tries it again, and logs why it cannot.
        }
    }

    /// <summary>Advances the clock; see <see cref="DueWork.Advance"/>.</summary>
    public async Task AdvanceClock(TimeSpan by)
    {
        recorder.ClockChanged("advance", ImmutableSortedDictionary<string, string>.Empty.Add("by", string.Create(CultureInfo.InvariantCulture, $"{by.Ticks / (decimal)TimeSpan.TicksPerSecond}s")));
        await Due.Advance(by);
        await SaveClock();
    }

    /// <summary>Stops the clock.</summary>
    public Task FreezeClock() => ChangeClock("freeze", clock => clock.Freeze());

    /// <summary>Lets the clock go on from where it stands.</summary>
    public Task ResumeClock() => ChangeClock("resume", clock => clock.Resume());

    public Task SetClock(DateTimeOffset to) => ChangeClock("set", clock => clock.Set(to), to);

    /// <summary>Forgets everything, as if the sandbox were new.</summary>
    public Task Reset() => Due.Pause(async () =>
    {
        await store.BeginAnew(Beginning);
        await Journal.Clear();
        Scripts.Forget();
        Phone.Forget();
        Examination.Forget();
        Library.Forget();
        Failing.Forget();
        Clock.Restore(TimeSpan.Zero, null);
    });

    // Not IDisposable: whoever serves a request gets it from the container, which would dispose it at the end of the request.
    public void Close() => Removed.Dispose();

    private Task ChangeClock(string action, Action<SandboxClock> change, DateTimeOffset? to = null) => Due.Pause(() =>
    {
        var arguments = ImmutableSortedDictionary<string, string>.Empty;
        recorder.ClockChanged(action, to is { } instant ? arguments.Add("to", instant.UtcDateTime.ToString("o", CultureInfo.InvariantCulture)) : arguments);
        change(Clock);
        return SaveClock();
    });

    private Task SaveClock() => store.SaveClock(Clock.Shift, Clock.FrozenAt);
}
