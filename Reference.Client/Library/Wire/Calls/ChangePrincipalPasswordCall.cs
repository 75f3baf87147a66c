using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "changePrincipalPassword", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class ChangePrincipalPasswordCall : SignedCall
{
    [MessageBodyMember(Name = "principalId", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WirePrincipalId? PrincipalId { get; set; }

    [MessageBodyMember(Name = "newPassword", Namespace = SeqrNamespace.Uri, Order = 2)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? NewPassword { get; set; }
}

[MessageContract(WrapperName = "changePrincipalPasswordResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class ChangePrincipalPasswordReply : Reply<WireResponse>;
