using System.Collections.Frozen;
using System.Xml.Linq;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Simulator.Soap.Wsdl;

/// <summary>The types of the requests, read from the contract itself.</summary>
internal sealed class ContractSchema
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    private readonly Dictionary<string, XElement> complexTypes;
    private readonly Dictionary<string, string[]> enums;
    private readonly Dictionary<string, ContractType> read = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<Operation, ContractType> operations;

    public ContractSchema(WsdlDocument wsdl, IEnumerable<Operation> operations)
    {
        var schema = XDocument.Parse(wsdl.Text).Descendants(Xs + "schema").Single();
        complexTypes = schema.Elements(Xs + "complexType").ToDictionary(type => type.Attribute("name")!.Value, StringComparer.Ordinal);
        enums = schema.Elements(Xs + "simpleType").ToDictionary(
            type => type.Attribute("name")!.Value,
            type => type.Descendants(Xs + "enumeration").Select(value => value.Attribute("value")!.Value).ToArray(),
            StringComparer.Ordinal);
        this.operations = operations.ToFrozenDictionary(operation => operation, operation => Named(operation.Name));
    }

    /// <summary>The names of all members of all types.</summary>
    public IEnumerable<string> Names => read.Values.SelectMany(NamesOf).Distinct(StringComparer.Ordinal);

    /// <summary>The type of an operation's element.</summary>
    public ContractType Of(Operation operation) => operations[operation];

    // A named type has an entry of its own.
    private IEnumerable<string> NamesOf(ContractType type) => type.Members.SelectMany(member =>
        member.Type is { } inner && !read.ContainsValue(inner) ? NamesOf(inner).Prepend(member.Name) : [member.Name]);

    private ContractType Named(string name)
    {
        if (read.TryGetValue(name, out var known))
            return known;
        // Known before its members are read.
        var type = read[name] = new(name);
        type.Members = MembersOf(complexTypes[name]);
        return type;
    }

    private List<ContractMember> MembersOf(XElement type) => [.. type.Element(Xs + "sequence")!.Elements(Xs + "element").Select(Member)];

    private ContractMember Member(XElement element)
    {
        var name = element.Attribute("name")!.Value;
        var isRepeated = element.Attribute("maxOccurs")?.Value == "unbounded";
        if (element.Element(Xs + "complexType") is { } inline)
            return new(name, isRepeated, ScalarKind.None) { Type = new(name) { Members = MembersOf(inline) } };
        var type = element.Attribute("type")!.Value.Split(':');
        if (type[0] == "xs")
            return new(name, isRepeated, ScalarOf(type[1]));
        return enums.TryGetValue(type[1], out var choices)
            ? new(name, isRepeated, ScalarKind.Choice) { Choices = choices }
            : new(name, isRepeated, ScalarKind.None) { Type = Named(type[1]) };
    }

    private static ScalarKind ScalarOf(string type) => type switch
    {
        "string" => ScalarKind.Text,
        "decimal" => ScalarKind.Number,
        "int" => ScalarKind.Int,
        "long" => ScalarKind.Long,
        "dateTime" => ScalarKind.Instant,
        "base64Binary" => ScalarKind.Base64,
        _ => throw new InvalidOperationException($"The contract has a member of type xs:{type}, which nobody reads."),
    };
}
