using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The contract documents the members; names and order are the contract's.

namespace Reference.Client.Wire;

/// <summary>purchaseOrderRow: a product and its count.</summary>
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
