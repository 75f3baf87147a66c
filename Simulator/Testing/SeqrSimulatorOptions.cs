namespace SeqrSandbox.Testing;

/// <summary>How a simulator in this process runs. The defaults suit a test.</summary>
public sealed record SeqrSimulatorOptions
{
    /// <summary>How it is reached. By default over a free port of the loopback address, so that any SOAP client can.</summary>
    public SeqrTransport Transport { get; init; } = SeqrTransport.Loopback;

    /// <summary>A directory that keeps the data; null, the default, keeps it in memory until the simulator is disposed.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>
    /// What random choices come from unless a sandbox has a seed of its own: 0 or more, 1 by default. The same seed
    /// makes the same payers.
    /// </summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many sandboxes there may be at a time: 1 or more, 10,000 by default.</summary>
    public int MaxSandboxes { get; init; } = 10_000;
}
