using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "submitPaymentReceipt", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class SubmitPaymentReceiptCall : SignedCall
{
    [MessageBodyMember(Name = "ersReference", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? ErsReference { get; set; }

    [MessageBodyMember(Name = "receiptDocument", Namespace = SeqrNamespace.Uri, Order = 2)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireReceiptDocument? ReceiptDocument { get; set; }
}

[MessageContract(WrapperName = "submitPaymentReceiptResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class SubmitPaymentReceiptReply : Reply<WireResponse>;
