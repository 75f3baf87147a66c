using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>A call as it goes over the wire, read for what it names.</summary>
internal sealed record Call(string Operation, XElement Element)
{
    public bool NamesAScenario => Comment?.Contains("scenario=", StringComparison.Ordinal) == true;

    private string? Comment => Text("context", "clientComment") ?? Text("transactionData", "clientComment");

    /// <summary>Null where the bytes are no call that can be read plainly.</summary>
    public static Call? Read(Covered service, byte[] body)
    {
        try
        {
            // With comments ignored, the texts around each of them would be put together one by one.
            using var reader = XmlReader.Create(new MemoryStream(body), new() { DtdProcessing = DtdProcessing.Prohibit });
            var call = XDocument.Load(reader).Root!.Elements().LastOrDefault()?.Elements().FirstOrDefault();
            return call is not null && service.Operations.Contains(call.Name.LocalName) ? new(call.Name.LocalName, call) : null;
        }
        catch (Exception unreadable) when (unreadable is XmlException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A member's text; null if there is none.</summary>
    // Of several members of one name the last counts; a member in a namespace is none.
    public string? Text(params string[] path) =>
        path.Aggregate((XElement?)Element, (element, name) => element?.Elements(name).LastOrDefault())?.Value;
}
