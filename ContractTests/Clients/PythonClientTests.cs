namespace SeqrSandbox.ContractTests.Clients;

/// <summary>The Python package.</summary>
public sealed class PythonClientTests(ClientSimulator simulator) : ClientProgramContract(simulator)
{
    private protected override ClientCommand Command => ClientCommand.Python;
}
