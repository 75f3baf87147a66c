using System.Xml.Linq;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>
/// A request in the form that Pact's core (pact_ffi 0.5.8) reads; it says the same. The core takes <c>xmlns=""</c>,
/// which .NET's SOAP client writes on the members of a call, as holding for one element only and not for those within:
/// <c>context</c> is found and <c>clientId</c> in it is not. It refuses a byte-order mark, an empty Header and
/// attributes such as xsi:type, which SEQR ignores. So a client meets the core through this.
/// </summary>
internal static class PlainForm
{
    public static string Of(string envelope)
    {
        var root = XDocument.Parse(envelope.TrimStart('\uFEFF')).Root!;
        root.Elements(root.Name.Namespace + "Header").Remove();
        root.DescendantsAndSelf().Attributes().Remove();
        root.SetAttributeValue(XNamespace.Xmlns + "soapenv", root.Name.NamespaceName);
        foreach (var call in root.Elements().Last().Elements())
            call.SetAttributeValue(XNamespace.Xmlns + "ext", call.Name.NamespaceName);
        return root.ToString(SaveOptions.DisableFormatting);
    }
}
