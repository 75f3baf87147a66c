using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "cancelInvoice", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class CancelInvoiceCall : SignedCall
{
    [MessageBodyMember(Name = "invoiceReference", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? InvoiceReference { get; set; }
}

[MessageContract(WrapperName = "cancelInvoiceResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class CancelInvoiceReply : Reply<WireResponse>;
