using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The contract documents the members; names and order are the contract's.

namespace Reference.Client.Wire;

/// <summary>customerToken: a loyalty card, coupon or the like.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireCustomerToken
{
    [XmlElement("description", Form = XmlSchemaForm.Unqualified)]
    public string? Description { get; set; }

    [XmlElement("id", Form = XmlSchemaForm.Unqualified)]
    public string? Id { get; set; }

    [XmlElement("status", Form = XmlSchemaForm.Unqualified)]
    public int Status { get; set; }

    [XmlElement("value", Form = XmlSchemaForm.Unqualified)]
    public string? Value { get; set; }
}
