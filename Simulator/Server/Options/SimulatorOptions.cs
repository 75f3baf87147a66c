namespace SeqrSandbox.Simulator.Options;

/// <summary>The options of a simulator, all checked.</summary>
internal sealed record SimulatorOptions
{
    /// <summary>
    /// The environment variable with the control API's token, for the server and the commands that call it.
    /// </summary>
    public const string TokenVariable = "SEQR_SANDBOX_TOKEN";

    /// <summary>The addresses to listen on; port 0 picks a free one.</summary>
    public string Urls { get; init; } = "http://localhost:8080";

    /// <summary>The directory of the database; null keeps everything in memory.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>
    /// The PostgreSQL database that several servers share, as postgres://user:password@host/database; null for one of this server alone.
    /// </summary>
    public string? Database { get; init; }

    /// <summary>How long a start waits for that database.</summary>
    public TimeSpan DatabaseWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where the other servers of that database reach this one; null for the address that it listens on.</summary>
    public string? PeerUrl { get; init; }

    /// <summary>The name of the servers of that database, by which a server that was given another's database is seen.</summary>
    public string Cluster { get; init; } = "seqr";

    /// <summary>The seed of random choices, generated payers among them.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The scenario for invoices that no other takes.</summary>
    public string Scenario { get; init; } = "manual";

    /// <summary>A directory with more scenario files; null for none.</summary>
    public string? ScenarioDirectory { get; init; }

    /// <summary>How long a reserved voucher is kept for the till, by the sandbox's clock.</summary>
    public TimeSpan VoucherReservation { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether nothing is printed at start.</summary>
    public bool Quiet { get; init; }

    /// <summary>A file that lists the addresses while calls are answered; null for none.</summary>
    public string? ReadyFile { get; init; }

    /// <summary>
    /// Whether it stops when its standard input ends. A program that starts it for itself holds the other end, which is closed however
    /// that program ends: no simulator is left behind.
    /// </summary>
    public bool StopsWithInput { get; init; }

    /// <summary>Whether the log is one JSON object a line.</summary>
    public bool JsonLog { get; init; }

    /// <summary>The least severe level that is logged.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    /// <summary>Whether calls are dispatched by SoapCore, as a second opinion, and not directly. The answers are the same.</summary>
    public bool UsesSoapCore { get; init; }

    /// <summary>Whether pages for people are served.</summary>
    public bool Pages { get; init; } = true;

    /// <summary>The operator's bearer token, which the control API asks for; null for none.</summary>
    public string? Token { get; init; }

    /// <summary>
    /// The host names that are answered, and whose pages may make changes. If empty: this machine's names for its own
    /// calls, all names for others.
    /// </summary>
    public IReadOnlyCollection<string> Hosts { get; init; } = [];

    /// <summary>Hosts that notifications may go to; empty allows all.</summary>
    public IReadOnlyCollection<string> NotificationHosts { get; init; } = [];

    /// <summary>The bounds of each sandbox's journal.</summary>
    public JournalBounds Journal { get; init; } = JournalBounds.Default;

    /// <summary>
    /// Whether a call is answered only when its entry is in the journal's database. A server that is killed then leaves no answered call
    /// without its entry.
    /// </summary>
    public bool JournalFirst { get; init; }

    /// <summary>The greatest number of sandboxes beside the one without a name.</summary>
    public int MaxSandboxes { get; init; } = 1000;

    /// <summary>
    /// How long a sandbox is kept without a call; null keeps it for ever. The one without a name always stays.
    /// </summary>
    public TimeSpan? SandboxIdle { get; init; }
}

/// <summary>The bounds of a journal. Beyond any of them, the oldest entries are dropped.</summary>
/// <param name="Entries">The number of entries; 0 keeps no journal at all.</param>
/// <param name="Bytes">The bytes of bodies and the like.</param>
/// <param name="Age">The age by the wall clock.</param>
internal sealed record JournalBounds(int Entries, long Bytes, TimeSpan Age)
{
    public static JournalBounds Default { get; } = new(50_000, 256L * 1024 * 1024, TimeSpan.FromDays(30));
}

/// <summary>The bounds of the journal of one sandbox, which may be narrower than the option's. They may change at any time.</summary>
internal delegate JournalBounds JournalBoundsOf(string sandbox);
