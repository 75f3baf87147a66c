using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The contract documents the members; names and order are the contract's.

namespace Reference.Client.Wire;

/// <summary>receipt: SEQR's receipt of a payment.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireReceipt
{
    [XmlElement("terminalId", Form = XmlSchemaForm.Unqualified)]
    public string? TerminalId { get; set; }

    [XmlElement("paymentDate", Form = XmlSchemaForm.Unqualified)]
    public string? PaymentDate { get; set; }

    [XmlElement("clientInvoiceId", Form = XmlSchemaForm.Unqualified)]
    public string? ClientInvoiceId { get; set; }

    [XmlElement("invoiceReference", Form = XmlSchemaForm.Unqualified)]
    public string? InvoiceReference { get; set; }

    [XmlElement("paymentReference", Form = XmlSchemaForm.Unqualified)]
    public string? PaymentReference { get; set; }

    [XmlElement("payerTerminalId", Form = XmlSchemaForm.Unqualified)]
    public string? PayerTerminalId { get; set; }

    [XmlElement("receiverName", Form = XmlSchemaForm.Unqualified)]
    public string? ReceiverName { get; set; }

    [XmlElement("invoice", Form = XmlSchemaForm.Unqualified)]
    public WireInvoice? Invoice { get; set; }
}

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
