using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

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
