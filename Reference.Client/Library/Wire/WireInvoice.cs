using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The contract documents the members; names and order are the contract's.

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

/// <summary>paymentInvoiceRow: one line of the bill.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireInvoiceRow
{
    [XmlElement("itemDescription", Form = XmlSchemaForm.Unqualified)]
    public string? ItemDescription { get; set; }

    [XmlElement("itemDiscount", Form = XmlSchemaForm.Unqualified)]
    public WireAmount? ItemDiscount { get; set; }

    [XmlElement("itemEAN", Form = XmlSchemaForm.Unqualified)]
    public string? ItemEAN { get; set; }

    [XmlElement("itemQuantity", Form = XmlSchemaForm.Unqualified)]
    public string? ItemQuantity { get; set; }

    [XmlElement("itemSKU", Form = XmlSchemaForm.Unqualified)]
    public string? ItemSKU { get; set; }

    [XmlElement("itemTaxRate", Form = XmlSchemaForm.Unqualified)]
    public string? ItemTaxRate { get; set; }

    [XmlElement("itemTotalAmount", Form = XmlSchemaForm.Unqualified)]
    public WireAmount? ItemTotalAmount { get; set; }

    [XmlElement("itemUnit", Form = XmlSchemaForm.Unqualified)]
    public string? ItemUnit { get; set; }

    [XmlElement("itemUnitPrice", Form = XmlSchemaForm.Unqualified)]
    public WireAmount? ItemUnitPrice { get; set; }
}

/// <summary>amount: a sum of money, its value as text without exponent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireAmount
{
    [XmlElement("currency", Form = XmlSchemaForm.Unqualified)]
    public string? Currency { get; set; }

    [XmlElement("value", Form = XmlSchemaForm.Unqualified)]
    public string? Value { get; set; }
}
