using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "markTransactionPeriod", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class MarkTransactionPeriodCall : SignedCall
{
    [MessageBodyMember(Name = "parameters", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireParameterMap? Parameters { get; set; }
}

[MessageContract(WrapperName = "markTransactionPeriodResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class MarkTransactionPeriodReply : Reply<WireMarkTransactionPeriodResponse>;
