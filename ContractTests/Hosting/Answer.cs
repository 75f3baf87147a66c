using System.Xml.Linq;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>What came back over HTTP.</summary>
internal sealed record Answer(int Status, string? ContentType, string Text)
{
    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";

    /// <summary>The fault in it: its code with its reason. Fails when it is none, or is not in the shape of SOAP 1.1.</summary>
    public (string Code, string Reason) Fault()
    {
        Assert.Equal("text/xml;charset=UTF-8", ContentType);
        Assert.StartsWith(
            """<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>""",
            Text,
            StringComparison.Ordinal);
        var fault = XDocument.Parse(Text).Root!.Element(Soap + "Body")!.Element(Soap + "Fault")!;
        Assert.Equal(["faultcode", "faultstring"], fault.Elements().Select(element => element.Name.ToString()));
        return ((string)fault.Element("faultcode")!, (string)fault.Element("faultstring")!);
    }
}
