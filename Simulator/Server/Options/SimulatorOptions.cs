namespace SeqrSandbox.Simulator.Options;

/// <summary>How a simulator runs; every value has been checked.</summary>
internal sealed record SimulatorOptions
{
    /// <summary>The variable that holds the token of the control API, here and for commands that ask it.</summary>
    public const string TokenVariable = "SEQR_SANDBOX_TOKEN";

    /// <summary>Where it listens; port 0 picks a free one.</summary>
    public string Urls { get; init; } = "http://localhost:8080";

    /// <summary>The directory of the database; null keeps everything in memory.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>What random choices come from, generated payers among them.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The name of the scenario that acts on invoices that no other takes.</summary>
    public string Scenario { get; init; } = "manual";

    /// <summary>A directory of scenario files beside those of the simulator; null is none.</summary>
    public string? ScenarioDirectory { get; init; }

    /// <summary>Nothing is printed at start.</summary>
    public bool Quiet { get; init; }

    /// <summary>A file that names the addresses while calls are answered; null is none.</summary>
    public string? ReadyFile { get; init; }

    /// <summary>Whether the log is one JSON object a line.</summary>
    public bool JsonLog { get; init; }

    /// <summary>What is logged, with what is worse.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    /// <summary>Whether there are pages for people beside what programs use.</summary>
    public bool Pages { get; init; } = true;

    /// <summary>The bearer token that the control API asks for; null asks for none.</summary>
    public string? Token { get; init; }

    /// <summary>
    /// Host names that the simulator is asked by, and whose pages may change something; without any, those of this
    /// machine, or from elsewhere all.
    /// </summary>
    public IReadOnlyCollection<string> Hosts { get; init; } = [];

    /// <summary>Hosts that notifications may go to; empty allows all.</summary>
    public IReadOnlyCollection<string> NotificationHosts { get; init; } = [];

    /// <summary>How much of the past each sandbox keeps.</summary>
    public JournalBounds Journal { get; init; } = JournalBounds.Default;

    /// <summary>How many sandboxes there may be beside the one without a name.</summary>
    public int MaxSandboxes { get; init; } = 1000;

    /// <summary>After how long without a call a sandbox is removed; null keeps it. The one without a name always stays.</summary>
    public TimeSpan? SandboxIdle { get; init; }
}

/// <summary>How much of the past a sandbox keeps: whichever bound is reached first, the oldest entries go.</summary>
/// <param name="Entries">How many entries; 0 keeps no journal at all.</param>
/// <param name="Bytes">How many bytes of bodies and the like.</param>
/// <param name="Age">How old, by the wall clock.</param>
internal sealed record JournalBounds(int Entries, long Bytes, TimeSpan Age)
{
    public static JournalBounds Default { get; } = new(50_000, 256L * 1024 * 1024, TimeSpan.FromDays(30));
}
