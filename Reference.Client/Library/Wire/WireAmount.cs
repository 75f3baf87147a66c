using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The members are the contract's own, spelled and ordered as there; they say nothing new.

namespace Reference.Client.Wire;

/// <summary>amount: a sum of money, its value as text without exponent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireAmount
{
    [XmlElement("currency", Form = XmlSchemaForm.Unqualified)]
    public string? Currency { get; set; }

    [XmlElement("value", Form = XmlSchemaForm.Unqualified)]
    public string? Value { get; set; }
}
