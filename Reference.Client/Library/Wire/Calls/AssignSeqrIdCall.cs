using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "assignSeqrId", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class AssignSeqrIdCall : SignedCall
{
    [MessageBodyMember(Name = "seqrId", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? SeqrId { get; set; }
}

[MessageContract(WrapperName = "assignSeqrIdResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class AssignSeqrIdReply : Reply<WireResponse>;
