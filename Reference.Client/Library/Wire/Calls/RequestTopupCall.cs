using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "requestTopup", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class RequestTopupCall : SignedCall
{
    [MessageBodyMember(Name = "senderPrincipalId", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WirePrincipalId? SenderPrincipalId { get; set; }

    [MessageBodyMember(Name = "topupPrincipalId", Namespace = SeqrNamespace.Uri, Order = 2)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WirePrincipalId? TopupPrincipalId { get; set; }

    [MessageBodyMember(Name = "senderAccountSpecifier", Namespace = SeqrNamespace.Uri, Order = 3)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireAccountSpecifier? SenderAccountSpecifier { get; set; }

    [MessageBodyMember(Name = "topupAccountSpecifier", Namespace = SeqrNamespace.Uri, Order = 4)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireAccountSpecifier? TopupAccountSpecifier { get; set; }

    [MessageBodyMember(Name = "productId", Namespace = SeqrNamespace.Uri, Order = 5)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? ProductId { get; set; }

    [MessageBodyMember(Name = "amount", Namespace = SeqrNamespace.Uri, Order = 6)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireAmount? Amount { get; set; }
}

[MessageContract(WrapperName = "requestTopupResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class RequestTopupReply : Reply<WireTopupResponse>;
