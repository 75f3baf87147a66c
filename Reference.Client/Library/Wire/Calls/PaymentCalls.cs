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

[MessageContract(WrapperName = "cancelInvoice", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class CancelInvoiceCall : SignedCall
{
    [MessageBodyMember(Name = "invoiceReference", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? InvoiceReference { get; set; }
}

[MessageContract(WrapperName = "cancelInvoiceResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class CancelInvoiceReply : Reply<WireResponse>;

[MessageContract(WrapperName = "commitReservation", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class CommitReservationCall : SignedCall
{
    [MessageBodyMember(Name = "amount", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireAmount? Amount { get; set; }

    [MessageBodyMember(Name = "invoiceReference", Namespace = SeqrNamespace.Uri, Order = 2)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? InvoiceReference { get; set; }
}

[MessageContract(WrapperName = "commitReservationResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class CommitReservationReply : Reply<WireResponse>;

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

[MessageContract(WrapperName = "benchmarkingNop", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class BenchmarkingNopCall;

[MessageContract(WrapperName = "benchmarkingNopResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class BenchmarkingNopReply : Reply<WireResponse>;
