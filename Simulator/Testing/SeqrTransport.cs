namespace SeqrSandbox.Testing;

/// <summary>How a simulator in this process is reached.</summary>
public enum SeqrTransport
{
    /// <summary>Over a free port of the loopback address.</summary>
    Loopback,

    /// <summary>Without a socket: only by clients that take <see cref="SeqrSimulator.CreateHandler"/> as their handler.</summary>
    InMemory,
}
