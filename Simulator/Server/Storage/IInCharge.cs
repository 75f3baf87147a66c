namespace SeqrSandbox.Simulator.Storage;

/// <summary>The databases as a sandbox sees them while its server is in charge of it.</summary>
internal interface IInCharge
{
    bool Is(string sandbox);

    /// <exception cref="Core.Memory.SandboxMovedException">It is not.</exception>
    IDatabase RowsOf(string sandbox);

    /// <exception cref="Core.Memory.SandboxMovedException">It is not.</exception>
    IDatabase JournalOf(string sandbox);
}
