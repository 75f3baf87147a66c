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

[MessageContract(WrapperName = "requestTransfer", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class RequestTransferCall : SignedCall
{
    [MessageBodyMember(Name = "senderPrincipalId", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WirePrincipalId? SenderPrincipalId { get; set; }

    [MessageBodyMember(Name = "receiverPrincipalId", Namespace = SeqrNamespace.Uri, Order = 2)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WirePrincipalId? ReceiverPrincipalId { get; set; }

    [MessageBodyMember(Name = "senderAccountSpecifier", Namespace = SeqrNamespace.Uri, Order = 3)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireAccountSpecifier? SenderAccountSpecifier { get; set; }

    [MessageBodyMember(Name = "receiverAccountSpecifier", Namespace = SeqrNamespace.Uri, Order = 4)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireAccountSpecifier? ReceiverAccountSpecifier { get; set; }

    [MessageBodyMember(Name = "productId", Namespace = SeqrNamespace.Uri, Order = 5)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? ProductId { get; set; }

    [MessageBodyMember(Name = "amount", Namespace = SeqrNamespace.Uri, Order = 6)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireAmount? Amount { get; set; }
}

[MessageContract(WrapperName = "requestTransferResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class RequestTransferReply : Reply<WireTransferResponse>;

[MessageContract(WrapperName = "requestPurchase", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class RequestPurchaseCall : SignedCall
{
    [MessageBodyMember(Name = "senderPrincipalId", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WirePrincipalId? SenderPrincipalId { get; set; }

    [MessageBodyMember(Name = "receiverPrincipalId", Namespace = SeqrNamespace.Uri, Order = 2)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WirePrincipalId? ReceiverPrincipalId { get; set; }

    [MessageBodyMember(Name = "senderAccountSpecifier", Namespace = SeqrNamespace.Uri, Order = 3)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireAccountSpecifier? SenderAccountSpecifier { get; set; }

    [MessageBodyMember(Name = "receiverAccountSpecifier", Namespace = SeqrNamespace.Uri, Order = 4)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireAccountSpecifier? ReceiverAccountSpecifier { get; set; }

    [MessageBodyMember(Name = "purchaseOrder", Namespace = SeqrNamespace.Uri, Order = 5)]
    [XmlElement("purchaseOrder", Form = XmlSchemaForm.Unqualified)]
    public WirePurchaseOrderRow[]? PurchaseOrder { get; set; }
}

[MessageContract(WrapperName = "requestPurchaseResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class RequestPurchaseReply : Reply<WirePurchaseResponse>;
