using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "executeReport", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class ExecuteReportCall : SignedCall
{
    [MessageBodyMember(Name = "reportId", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? ReportId { get; set; }

    [MessageBodyMember(Name = "language", Namespace = SeqrNamespace.Uri, Order = 2)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? Language { get; set; }

    [MessageBodyMember(Name = "parameters", Namespace = SeqrNamespace.Uri, Order = 3)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireParameterMap? Parameters { get; set; }
}

[MessageContract(WrapperName = "executeReportResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class ExecuteReportReply : Reply<WireExecuteReportResponse>;
