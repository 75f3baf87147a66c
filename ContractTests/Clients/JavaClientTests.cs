namespace SeqrSandbox.ContractTests.Clients;

/// <summary>The Java package.</summary>
public sealed class JavaClientTests(ClientSimulator simulator) : ClientProgramContract(simulator)
{
    private protected override ClientCommand Command => ClientCommand.Java;
}
