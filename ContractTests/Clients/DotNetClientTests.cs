namespace SeqrSandbox.ContractTests.Clients;

/// <summary>The .NET package, in this process.</summary>
public sealed class DotNetClientTests(ClientSimulator simulator) : ClientContract(simulator)
{
    private protected override IClientDriver Start() => new DotNetDriver(new Uri(Address));
}
