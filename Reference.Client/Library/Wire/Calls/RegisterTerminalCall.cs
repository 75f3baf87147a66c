using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "registerTerminal", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class RegisterTerminalCall : SignedCall
{
    [MessageBodyMember(Name = "externalTerminalId", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? ExternalTerminalId { get; set; }

    [MessageBodyMember(Name = "password", Namespace = SeqrNamespace.Uri, Order = 2)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? Password { get; set; }

    [MessageBodyMember(Name = "name", Namespace = SeqrNamespace.Uri, Order = 3)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? Name { get; set; }
}

[MessageContract(WrapperName = "registerTerminalResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class RegisterTerminalReply : Reply<WireRegisterTerminalResponse>;
