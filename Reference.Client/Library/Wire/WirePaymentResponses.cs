using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The contract documents the members; names and order are the contract's.

namespace Reference.Client.Wire;

/// <summary>erswsSendInvoiceResponse.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireSendInvoiceResponse : WireResponse
{
    [XmlElement("invoiceQRCode", Form = XmlSchemaForm.Unqualified)]
    public string? InvoiceQRCode { get; set; }

    [XmlElement("invoiceReference", Form = XmlSchemaForm.Unqualified)]
    public string? InvoiceReference { get; set; }
}

/// <summary>erswsPaymentStatusResponse.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WirePaymentStatusResponse : WireResponse
{
    [XmlElement("status", Form = XmlSchemaForm.Unqualified)]
    public string? Status { get; set; }

    [XmlElement("receipt", Form = XmlSchemaForm.Unqualified)]
    public WireReceipt? Receipt { get; set; }

    [XmlArray("customerTokens", Form = XmlSchemaForm.Unqualified)]
    [XmlArrayItem("token", Form = XmlSchemaForm.Unqualified)]
    public WireCustomerToken[]? CustomerTokens { get; set; }

    [XmlElement("version", Form = XmlSchemaForm.Unqualified)]
    public int Version { get; set; }
}
