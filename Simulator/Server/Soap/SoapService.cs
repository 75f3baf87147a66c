using System.Collections.Frozen;
using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Soap.Engine;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Wsdl;

namespace SeqrSandbox.Simulator.Soap;

/// <summary>A service on the wire: all that guard, engine, schema, findings and certification know about it.</summary>
internal sealed class SoapService
{
    private readonly FrozenDictionary<string, Operation> operations;
    private readonly Lazy<ContractSchema> schema;
    private readonly Lazy<KnownNames> names;

    /// <param name="service">The service as the rules see it.</param>
    public SoapService(Service service)
    {
        Operations = service.Operations;
        operations = service.Operations.ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);
        schema = new(() => new(Wsdl!, Operations));
        names = new(() => new([.. operations.Keys, .. Schema.Names, "Envelope", "Header", "Body"], [Soap11.EnvelopeNamespace, Namespace!]));
    }

    public ImmutableArray<Operation> Operations { get; }

    /// <summary>Its name for people, as in metrics.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace of its messages. Their members are in none.</summary>
    public required string Namespace { get; init; }

    /// <summary>The paths it answers on, the newest first.</summary>
    public required ImmutableArray<SoapPath> Paths { get; init; }

    public required WsdlDocument Wsdl { get; init; }

    /// <summary>The name by which its contract is asked for at another service's paths; null if it has paths of its own.</summary>
    public string? WsdlName { get; init; }

    /// <summary>Services without a path of their own, which are called at those of this one.</summary>
    public ImmutableArray<SoapService> Beside { get; init; } = [];

    /// <summary>The interface that the engine dispatches the operations to.</summary>
    public required Type Contract { get; init; }

    /// <summary>The class that carries them out.</summary>
    public required Type Implementation { get; init; }

    /// <summary>How the operations are called directly, without SoapCore.</summary>
    public required OperationCalls Calls { get; init; }

    /// <summary>The types of its requests.</summary>
    public ContractSchema Schema => schema.Value;

    /// <summary>The names that its messages hold.</summary>
    public KnownNames Names => names.Value;

    /// <summary>The operation of this name; null if there is none.</summary>
    public Operation? Find(string name) => operations.GetValueOrDefault(name);
}

/// <summary>An address of a service.</summary>
/// <param name="Path">The path in each sandbox.</param>
/// <param name="WithoutMode">The mode of an invoice without acknowledgmentMode on this path.</param>
internal sealed record SoapPath(string Path, AcknowledgmentMode WithoutMode = AcknowledgmentMode.NoAcknowledgment);
