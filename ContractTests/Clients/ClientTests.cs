namespace SeqrSandbox.ContractTests.Clients;

/// <summary>The .NET package, in this process.</summary>
public sealed class DotNetClientTests(ClientSimulator simulator) : ClientContract(simulator)
{
    private protected override IClientDriver Start() => new DotNetDriver(new Uri(Address));
}

/// <summary>The npm package.</summary>
public sealed class NodeClientTests(ClientSimulator simulator) : ClientProgramContract(simulator)
{
    private protected override ClientCommand Command => ClientCommand.Node;
}

/// <summary>The Python package.</summary>
public sealed class PythonClientTests(ClientSimulator simulator) : ClientProgramContract(simulator)
{
    private protected override ClientCommand Command => ClientCommand.Python;
}

/// <summary>The Composer package.</summary>
public sealed class PhpClientTests(ClientSimulator simulator) : ClientProgramContract(simulator)
{
    private protected override ClientCommand Command => ClientCommand.Php;
}

/// <summary>The Java package.</summary>
public sealed class JavaClientTests(ClientSimulator simulator) : ClientProgramContract(simulator)
{
    private protected override ClientCommand Command => ClientCommand.Java;
}
