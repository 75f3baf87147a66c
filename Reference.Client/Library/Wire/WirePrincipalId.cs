using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The members are the contract's own, spelled and ordered as there; they say nothing new.

namespace Reference.Client.Wire;

/// <summary>principalId: how a caller or another party is named.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WirePrincipalId
{
    [XmlElement("id", Form = XmlSchemaForm.Unqualified)]
    public string? Id { get; set; }

    [XmlElement("type", Form = XmlSchemaForm.Unqualified)]
    public string? Type { get; set; }

    [XmlElement("userId", Form = XmlSchemaForm.Unqualified)]
    public string? UserId { get; set; }
}
