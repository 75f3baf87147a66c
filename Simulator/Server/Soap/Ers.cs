using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Simulator.Soap;

/// <summary>The fixed names of SEQR's merchant contract.</summary>
internal static class Ers
{
    public const string Namespace = "http://external.interfaces.ers.seamless.com/";

    public const string EnvelopeNamespace = "http://schemas.xmlsoap.org/soap/envelope/";

    public const string ContentType = "text/xml;charset=UTF-8";

    private static readonly FrozenDictionary<string, Operation> Operations =
        InvoiceService.Contract.Operations.ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);

    /// <summary>The operations' names, as elements of the message.</summary>
    public static IEnumerable<string> OperationNames => Operations.Keys;

    public static bool TryFindOperation(string name, [NotNullWhen(true)] out Operation? operation) => Operations.TryGetValue(name, out operation);
}
