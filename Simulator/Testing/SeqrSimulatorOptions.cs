namespace SeqrSandbox.Testing;

/// <summary>The options of a simulator in this process. The defaults suit a test.</summary>
public sealed record SeqrSimulatorOptions
{
    /// <summary>
    /// The transport. By default a free port of the loopback address, which any SOAP client can reach.
    /// </summary>
    public SeqrTransport Transport { get; init; } = SeqrTransport.Loopback;

    /// <summary>
    /// A directory for the data; null, the default, keeps it in memory until the simulator is disposed.
    /// </summary>
    public string? DataDirectory { get; init; }

    /// <summary>
    /// The seed of random choices for sandboxes without a seed of their own: 0 or more, 1 by default. The same seed
    /// gives the same payers.
    /// </summary>
    public int Seed { get; init; } = 1;

    /// <summary>The greatest number of sandboxes at a time: 1 or more, 10,000 by default.</summary>
    public int MaxSandboxes { get; init; } = 10_000;
}
