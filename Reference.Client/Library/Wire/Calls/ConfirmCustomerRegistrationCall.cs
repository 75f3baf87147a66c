using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "confirmCustomerRegistration", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class ConfirmCustomerRegistrationCall : SignedCall
{
    [MessageBodyMember(Name = "principalId", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WirePrincipalId? PrincipalId { get; set; }

    [MessageBodyMember(Name = "secondaryPrincipalId", Namespace = SeqrNamespace.Uri, Order = 2)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WirePrincipalId? SecondaryPrincipalId { get; set; }

    [MessageBodyMember(Name = "registrationReference", Namespace = SeqrNamespace.Uri, Order = 3)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? RegistrationReference { get; set; }
}

[MessageContract(WrapperName = "confirmCustomerRegistrationResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class ConfirmCustomerRegistrationReply : Reply<WireResponse>;
