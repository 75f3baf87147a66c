using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The contract documents the members; names and order are the contract's.

namespace Reference.Client.Wire;

/// <summary>The answer to getClientSessionInfo: the visitor, and the parameters of the code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireClientSessionInfoResponse : WireResponse
{
    [XmlElement("parameters", Form = XmlSchemaForm.Unqualified)]
    public WireParameterArray? Parameters { get; set; }
}
