using System.Collections.Frozen;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Soap;

/// <summary>The fixed names of SEQR's merchant contract.</summary>
internal static class Ers
{
    public const string Namespace = "http://external.interfaces.ers.seamless.com/";

    public const string EnvelopeNamespace = "http://schemas.xmlsoap.org/soap/envelope/";

    public const string ContentType = "text/xml;charset=UTF-8";

    private static readonly FrozenDictionary<Operation, string> Names = Enum.GetValues<Operation>()
        .ToFrozenDictionary(operation => operation, operation => char.ToLowerInvariant(operation.ToString()[0]) + operation.ToString()[1..]);

    private static readonly FrozenDictionary<string, Operation> Operations =
        Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The operations' names, as elements of the message.</summary>
    public static IEnumerable<string> OperationNames => Operations.Keys;

    public static string Name(this Operation operation) => Names[operation];

    public static bool TryFindOperation(string name, out Operation operation) => Operations.TryGetValue(name, out operation);
}
