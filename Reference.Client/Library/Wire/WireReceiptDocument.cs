using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The members are the contract's own, spelled and ordered as there; they say nothing new.

namespace Reference.Client.Wire;

/// <summary>receiptDocument: the merchant's receipt for the payer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireReceiptDocument
{
    [XmlElement("mimeType", Form = XmlSchemaForm.Unqualified)]
    public string? MimeType { get; set; }

    [XmlElement("receiptData", Form = XmlSchemaForm.Unqualified)]
    public byte[]? ReceiptData { get; set; }

    [XmlElement("receiptType", Form = XmlSchemaForm.Unqualified)]
    public string? ReceiptType { get; set; }
}
