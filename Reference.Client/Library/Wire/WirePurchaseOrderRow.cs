using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The members are the contract's own, spelled and ordered as there; they say nothing new.

namespace Reference.Client.Wire;

/// <summary>purchaseOrderRow: a product and how many.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WirePurchaseOrderRow
{
    [XmlElement("productSpecifier", Form = XmlSchemaForm.Unqualified)]
    public WireProductSpecifier? ProductSpecifier { get; set; }

    [XmlElement("purchaseCount", Form = XmlSchemaForm.Unqualified)]
    public int PurchaseCount { get; set; }
}

/// <summary>principalPurchaseProductSpecifier: which product.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireProductSpecifier
{
    [XmlElement("productId", Form = XmlSchemaForm.Unqualified)]
    public string? ProductId { get; set; }

    [XmlElement("productIdType", Form = XmlSchemaForm.Unqualified)]
    public string? ProductIdType { get; set; }
}
