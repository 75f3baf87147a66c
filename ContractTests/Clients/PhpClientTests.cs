namespace SeqrSandbox.ContractTests.Clients;

/// <summary>The Composer package.</summary>
public sealed class PhpClientTests(ClientSimulator simulator) : ClientProgramContract(simulator)
{
    private protected override ClientCommand Command => ClientCommand.Php;
}
