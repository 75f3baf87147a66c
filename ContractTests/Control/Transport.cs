namespace SeqrSandbox.ContractTests.Control;

/// <summary>How a test reaches the simulator: without a socket, or over a real one.</summary>
public enum Transport
{
    InMemory,
    Kestrel,
}
