using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "getClientSessionInfo", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class GetClientSessionInfoCall : SignedCall
{
    [MessageBodyMember(Name = "key", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? Key { get; set; }
}

[MessageContract(WrapperName = "getClientSessionInfoResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class GetClientSessionInfoReply : Reply<WireClientSessionInfoResponse>;
