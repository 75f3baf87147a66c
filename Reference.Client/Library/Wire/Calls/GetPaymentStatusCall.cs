using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "getPaymentStatus", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class GetPaymentStatusCall : SignedCall
{
    [MessageBodyMember(Name = "invoiceReference", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? InvoiceReference { get; set; }

    [MessageBodyMember(Name = "invoiceVersion", Namespace = SeqrNamespace.Uri, Order = 2)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public int InvoiceVersion { get; set; }
}

[MessageContract(WrapperName = "getPaymentStatusResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class GetPaymentStatusReply : Reply<WirePaymentStatusResponse>;
