using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The members are the contract's own, spelled and ordered as there; they say nothing new.

namespace Reference.Client.Wire;

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
