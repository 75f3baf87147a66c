using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The members are the contract's own, spelled and ordered as there; they say nothing new.

namespace Reference.Client.Wire;

/// <summary>invoice: the bill.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireInvoice
{
    [XmlElement("paymentMode", Form = XmlSchemaForm.Unqualified)]
    public string? PaymentMode { get; set; }

    [XmlElement("acknowledgmentMode", Form = XmlSchemaForm.Unqualified)]
    public string? AcknowledgmentMode { get; set; }

    [XmlElement("issueDate", Form = XmlSchemaForm.Unqualified)]
    public string? IssueDate { get; set; }

    [XmlElement("title", Form = XmlSchemaForm.Unqualified)]
    public string? Title { get; set; }

    [XmlElement("clientInvoiceId", Form = XmlSchemaForm.Unqualified)]
    public string? ClientInvoiceId { get; set; }

    [XmlArray("invoiceRows", Form = XmlSchemaForm.Unqualified)]
    [XmlArrayItem("invoiceRow", Form = XmlSchemaForm.Unqualified)]
    public WireInvoiceRow[]? InvoiceRows { get; set; }

    [XmlElement("totalAmount", Form = XmlSchemaForm.Unqualified)]
    public WireAmount? TotalAmount { get; set; }

    [XmlElement("cashierId", Form = XmlSchemaForm.Unqualified)]
    public string? CashierId { get; set; }

    [XmlElement("footer", Form = XmlSchemaForm.Unqualified)]
    public string? Footer { get; set; }

    [XmlElement("backURL", Form = XmlSchemaForm.Unqualified)]
    public string? BackUrl { get; set; }

    [XmlElement("notificationUrl", Form = XmlSchemaForm.Unqualified)]
    public string? NotificationUrl { get; set; }

    [XmlElement("commitReservationTimeout", Form = XmlSchemaForm.Unqualified)]
    public string? CommitReservationTimeout { get; set; }
}
