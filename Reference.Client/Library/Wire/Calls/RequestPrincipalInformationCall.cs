using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "requestPrincipalInformation", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class RequestPrincipalInformationCall : SignedCall
{
    [MessageBodyMember(Name = "principalId", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WirePrincipalId? PrincipalId { get; set; }
}

[MessageContract(WrapperName = "requestPrincipalInformationResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class RequestPrincipalInformationReply : Reply<WirePrincipalInformationResponse>;
