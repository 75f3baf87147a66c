using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Wsdl;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>
/// The type names that an xsi:type may give without a finding: the contract's, and those that stacks derive from their
/// own variables, as long as the value reads the same. PHP writes an amount as xsd:float and a struct of SOAP's
/// encoding, kSOAP2 an enum as xsd:string.
/// </summary>
internal static class TypeNames
{
    public static bool IsRight(ContractMember member, WireAttribute type, string service)
    {
        var name = type.Value.AsSpan()[(type.Value.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        if (type.ValueNamespace == service)
            return member.Kind == ScalarKind.Choice || (member.Type is { } own && name.SequenceEqual(own.Name));
        return type.ValueNamespace switch
        {
            WireAttribute.Encoding when member.Type is not null => name is "Struct" or "Array",
            WireAttribute.Encoding
                or "http://www.w3.org/2001/XMLSchema"
                or "http://www.w3.org/2000/10/XMLSchema"
                or "http://www.w3.org/1999/XMLSchema" => IsBuiltIn(member.Kind, name),
            _ => false,
        };
    }

    private static bool IsBuiltIn(ScalarKind kind, ReadOnlySpan<char> name) => kind switch
    {
        ScalarKind.Text => name is "string" or "normalizedString" or "token" or "anyURI" || IsWhole(name),
        ScalarKind.Choice => name is "string" or "token",
        ScalarKind.Number => name is "decimal" or "double" or "float" or "string" || IsWhole(name),
        ScalarKind.Int or ScalarKind.Long => name is "string" || IsWhole(name),
        ScalarKind.Instant => name is "dateTime" or "string",
        ScalarKind.Base64 => name is "base64Binary" or "base64",
        _ => false,
    };

    private static bool IsWhole(ReadOnlySpan<char> name) =>
        name is "int" or "long" or "integer" or "short" or "nonNegativeInteger" or "positiveInteger" or "unsignedInt";
}
