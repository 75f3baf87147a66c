using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The members are the contract's own, spelled and ordered as there; they say nothing new.

namespace Reference.Client.Wire;

/// <summary>clientContext: who calls, first in every request but benchmarkingNop.</summary>
/// <remarks>
/// All wire types are public only because XmlSerializer asks for it. They hold text where the contract has optional
/// numbers, dates and enumerations: absent is then null and left out, an unknown value does not break an answer, and
/// a missing resultCode cannot be mistaken for 0. Members are declared in schema order, which is the order they are
/// written in; none carries Order, because XmlSerializer would then refuse to read them in any other order.
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
