using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "sendInvoice", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class SendInvoiceCall : SignedCall
{
    [MessageBodyMember(Name = "invoice", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireInvoice? Invoice { get; set; }

    [MessageBodyMember(Name = "tokens", Namespace = SeqrNamespace.Uri, Order = 2)]
    [XmlElement("tokens", Form = XmlSchemaForm.Unqualified)]
    public WireCustomerToken[]? Tokens { get; set; }
}

[MessageContract(WrapperName = "sendInvoiceResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class SendInvoiceReply : Reply<WireSendInvoiceResponse>;
