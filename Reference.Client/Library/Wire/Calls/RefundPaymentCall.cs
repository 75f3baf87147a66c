using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "refundPayment", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class RefundPaymentCall : SignedCall
{
    [MessageBodyMember(Name = "ersReference", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? ErsReference { get; set; }

    [MessageBodyMember(Name = "invoice", Namespace = SeqrNamespace.Uri, Order = 2)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireInvoice? Invoice { get; set; }
}

[MessageContract(WrapperName = "refundPaymentResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class RefundPaymentReply : Reply<WireResponse>;
