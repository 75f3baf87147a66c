using SeqrSandbox.ContractTests.Endpoints;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>Tests of messages: the same facts in memory and over a socket, against the same snapshots.</summary>
[Coverage.Seen]
public abstract class WireTests(SimulatorUnderTest simulator)
{
    /// <summary>Where an invoice can stand. PAYING is hidden: the merchant sees ISSUED.</summary>
    public static TheoryData<string> States => ["ISSUED", "PENDING_ISSUER_ACKNOWLEDGE", "PAYING", "RESERVED", "PAID", "CANCELED", "FAILED"];

    private protected SimulatorUnderTest Simulator { get; } = simulator;

    private protected GivenOnTheWire Given { get; } = new(simulator);

    /// <summary>The path in an address: a given endpoint, or a sandbox, may have the service elsewhere.</summary>
    private protected static string PathOf(string path) => GivenEndpoint.Current?.At(path).AbsolutePath ?? path.Split('?')[0];

    /// <summary>Calls an operation with these members.</summary>
    private protected Task<Result> Call(string operation, string members = "", string? context = null) =>
        Simulator.Call(Message.Of(operation, members, context));

    /// <summary>Sends a stored request.</summary>
    private protected Task<Result> CallStored(string name, params (string Placeholder, string Value)[] values) =>
        Simulator.Call(Message.Stored(name, values));
}
