using System.Xml.Linq;
using System.Xml.Schema;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>The schema of the WSDL that a simulator serves: what merchants' stacks check its answers against.</summary>
internal sealed class ServedContract
{
    private readonly XmlSchemaSet schemas = new();

    public static ServedContract Read(string wsdl)
    {
        XNamespace xs = XmlSchema.Namespace;
        var contract = new ServedContract();
        using var schema = XDocument.Parse(wsdl).Descendants(xs + "schema").Single().CreateReader();
        contract.schemas.Add(null, schema);
        contract.schemas.Compile();
        return contract;
    }

    /// <summary>Fails unless the element is one of the contract, its members in order and each of its type.</summary>
    public void Validate(XElement element) => new XDocument(element).Validate(
        schemas, (_, violation) => Assert.Fail($"{violation.Message}\n{element}"));
}
