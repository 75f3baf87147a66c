using System.Xml;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Streaming;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>erswsMarkTransactionPeriodResponse and erswsExecuteReportResponse.</summary>
internal static class ReportMap
{
    // As SEQR sends it, although the content is XML.
    private const string MimeType = "text/html";

    public static WireReply Marked(Outcome<Period> outcome) => new()
    {
        Operation = InvoiceService.MarkTransactionPeriod,
        Refusal = outcome.Refusal,
        Members = outcome.Succeeded ? writer => writer.WriteMember("transactionPeriodId", outcome.Value.Id.Value) : null,
    };

    public static async Task<WireReply> Executed(Outcome<Report> outcome, CancellationToken hungUp)
    {
        if (!outcome.Succeeded)
            return new() { Operation = InvoiceService.ExecuteReport, Refusal = outcome.Refusal };
        return new()
        {
            Operation = InvoiceService.ExecuteReport,
            Members = writer => Write(writer, outcome.Value),
            LongText = await Document(outcome.Value, hungUp),
        };
    }

    /// <summary>Writes the document once, so that both copies in the answer are the same.</summary>
    private static async Task<Spool> Document(Report report, CancellationToken hungUp)
    {
        var document = new Spool();
        try
        {
            await ReportDocument.Write(report, document, hungUp);
            return document;
        }
        catch
        {
            await document.DisposeAsync();
            throw;
        }
    }

    private static void Write(XmlWriter writer, Report report)
    {
        writer.WriteStartElement("report");
        writer.WriteMember("title", report.Kind.Name is { } name ? $"{name}_{report.Period.Id}.xml" : "");
        writer.WriteMember("mimeType", MimeType);
        writer.WritePlaceholder("content", Placeholder.Base64);
        writer.WritePlaceholder("contentString", Placeholder.Text);
        writer.WriteEndElement();
    }
}
