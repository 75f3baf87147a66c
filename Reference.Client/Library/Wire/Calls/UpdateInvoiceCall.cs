using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "updateInvoice", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class UpdateInvoiceCall : SignedCall
{
    [MessageBodyMember(Name = "invoiceReference", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? InvoiceReference { get; set; }

    [MessageBodyMember(Name = "invoice", Namespace = SeqrNamespace.Uri, Order = 2)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireInvoice? Invoice { get; set; }

    [MessageBodyMember(Name = "tokens", Namespace = SeqrNamespace.Uri, Order = 3)]
    [XmlElement("tokens", Form = XmlSchemaForm.Unqualified)]
    public WireCustomerToken[]? Tokens { get; set; }
}

[MessageContract(WrapperName = "updateInvoiceResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class UpdateInvoiceReply : Reply<WireResponse>;
