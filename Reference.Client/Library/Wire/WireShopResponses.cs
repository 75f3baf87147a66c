using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The contract documents the members; names and order are the contract's.

namespace Reference.Client.Wire;

/// <summary>erswsRegisterTerminalResponse.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireRegisterTerminalResponse : WireResponse
{
    [XmlElement("terminalId", Form = XmlSchemaForm.Unqualified)]
    public string? TerminalId { get; set; }
}

/// <summary>erswsMarkTransactionPeriodResponse.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireMarkTransactionPeriodResponse : WireResponse
{
    [XmlElement("transactionPeriodId", Form = XmlSchemaForm.Unqualified)]
    public string? TransactionPeriodId { get; set; }
}

/// <summary>erswsExecuteReportResponse.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireExecuteReportResponse : WireResponse
{
    [XmlElement("report", Form = XmlSchemaForm.Unqualified)]
    public WireReport? Report { get; set; }
}

/// <summary>report: a document, as bytes and as text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireReport
{
    [XmlElement("title", Form = XmlSchemaForm.Unqualified)]
    public string? Title { get; set; }

    [XmlElement("mimeType", Form = XmlSchemaForm.Unqualified)]
    public string? MimeType { get; set; }

    [XmlElement("content", Form = XmlSchemaForm.Unqualified)]
    public byte[]? Content { get; set; }

    [XmlElement("contentString", Form = XmlSchemaForm.Unqualified)]
    public string? ContentString { get; set; }
}
