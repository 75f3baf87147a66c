using System.Xml.Linq;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>
/// An envelope with prefixes instead of default namespaces; it says the same. Pact's core (pact_ffi 0.5.8) reads <c>xmlns=""</c>, which .NET's
/// SOAP client writes on the members of a call, as holding for one element only and not for those within: <c>context</c> is found and
/// <c>clientId</c> in it is not. So a .NET client meets the core through this.
/// </summary>
internal static class PrefixedForm
{
    public static string Of(string envelope)
    {
        var root = XDocument.Parse(envelope).Root!;
        foreach (var element in root.DescendantsAndSelf())
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        root.SetAttributeValue(XNamespace.Xmlns + "soapenv", root.Name.NamespaceName);
        foreach (var call in root.Elements().Last().Elements())
            call.SetAttributeValue(XNamespace.Xmlns + "ext", call.Name.NamespaceName);
        return root.ToString(SaveOptions.DisableFormatting);
    }
}
