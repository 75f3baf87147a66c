namespace SeqrSandbox.ContractTests.Clients;

/// <summary>The npm package.</summary>
public sealed class NodeClientTests(ClientSimulator simulator) : ClientProgramContract(simulator)
{
    private protected override ClientCommand Command => ClientCommand.Node;
}
