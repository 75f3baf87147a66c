using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The members are the contract's own, spelled and ordered as there; they say nothing new.

namespace Reference.Client.Wire;

/// <summary>parameterMap: named values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireParameterMap
{
    [XmlElement("parameter", Form = XmlSchemaForm.Unqualified)]
    public WireParameterArray? Parameter { get; set; }
}

/// <summary>mapArray: the entries of a parameterMap.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireParameterArray
{
    [XmlElement("entry", Form = XmlSchemaForm.Unqualified)]
    public WireParameter[]? Entry { get; set; }
}

/// <summary>parameter: one named value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireParameter
{
    [XmlElement("key", Form = XmlSchemaForm.Unqualified)]
    public string? Key { get; set; }

    [XmlElement("value", Form = XmlSchemaForm.Unqualified)]
    public string? Value { get; set; }
}
