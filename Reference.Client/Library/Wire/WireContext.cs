using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The contract documents the members; names and order are the contract's.

namespace Reference.Client.Wire;

/// <summary>clientContext: the caller. It is the first member of every request except benchmarkingNop.</summary>
/// <remarks>
/// The wire types are public only because XmlSerializer requires it. Optional numbers, dates and enumerations are texts
/// here: a missing value is null and is omitted, an unknown value does not make an answer unreadable, and a missing
/// resultCode cannot be mistaken for 0. Members are declared in schema order, because they are written in that order.
/// They have no Order, because XmlSerializer would then refuse to read them in any other order.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireContext
{
    [XmlElement("channel", Form = XmlSchemaForm.Unqualified)]
    public string? Channel { get; set; }

    [XmlElement("clientComment", Form = XmlSchemaForm.Unqualified)]
    public string? ClientComment { get; set; }

    [XmlElement("clientId", Form = XmlSchemaForm.Unqualified)]
    public string? ClientId { get; set; }

    [XmlElement("clientReference", Form = XmlSchemaForm.Unqualified)]
    public string? ClientReference { get; set; }

    [XmlElement("clientRequestTimeout", Form = XmlSchemaForm.Unqualified)]
    public long ClientRequestTimeout { get; set; }

    [XmlElement("initiatorPrincipalId", Form = XmlSchemaForm.Unqualified)]
    public WirePrincipalId? InitiatorPrincipalId { get; set; }

    [XmlElement("password", Form = XmlSchemaForm.Unqualified)]
    public string? Password { get; set; }
}
