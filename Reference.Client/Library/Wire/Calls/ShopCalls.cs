using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "registerTerminal", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class RegisterTerminalCall : SignedCall
{
    [MessageBodyMember(Name = "externalTerminalId", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? ExternalTerminalId { get; set; }

    [MessageBodyMember(Name = "password", Namespace = SeqrNamespace.Uri, Order = 2)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? Password { get; set; }

    [MessageBodyMember(Name = "name", Namespace = SeqrNamespace.Uri, Order = 3)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? Name { get; set; }
}

[MessageContract(WrapperName = "registerTerminalResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class RegisterTerminalReply : Reply<WireRegisterTerminalResponse>;

[MessageContract(WrapperName = "unregisterTerminal", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class UnregisterTerminalCall : SignedCall;

[MessageContract(WrapperName = "unregisterTerminalResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class UnregisterTerminalReply : Reply<WireResponse>;

[MessageContract(WrapperName = "assignSeqrId", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class AssignSeqrIdCall : SignedCall
{
    [MessageBodyMember(Name = "seqrId", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public string? SeqrId { get; set; }
}

[MessageContract(WrapperName = "assignSeqrIdResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class AssignSeqrIdReply : Reply<WireResponse>;

[MessageContract(WrapperName = "markTransactionPeriod", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class MarkTransactionPeriodCall : SignedCall
{
    [MessageBodyMember(Name = "parameters", Namespace = SeqrNamespace.Uri, Order = 1)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireParameterMap? Parameters { get; set; }
}

[MessageContract(WrapperName = "markTransactionPeriodResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class MarkTransactionPeriodReply : Reply<WireMarkTransactionPeriodResponse>;

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
