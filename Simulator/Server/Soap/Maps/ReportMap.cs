using System.Text;
using System.Xml;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>erswsMarkTransactionPeriodResponse and erswsExecuteReportResponse.</summary>
internal static class ReportMap
{
    // As SEQR sends it, although the content is XML.
    private const string MimeType = "text/html";

    private const int PieceLength = 32 * 1024;

    public static WireReply Marked(Outcome<Period> outcome) => new()
    {
        Operation = Operation.MarkTransactionPeriod,
        Code = outcome.Code,
        Members = outcome.Succeeded ? writer => writer.WriteMember("transactionPeriodId", outcome.Value.Id.Value) : null,
    };

    public static WireReply Executed(Outcome<Report> outcome) => new()
    {
        Operation = Operation.ExecuteReport,
        Code = outcome.Code,
        Members = outcome.Succeeded ? writer => Write(writer, outcome.Value) : null,
    };

    private static void Write(XmlWriter writer, Report report)
    {
        var content = ReportDocument.Write(report);
        writer.WriteStartElement("report");
        writer.WriteMember("title", report.Kind.Name is { } name ? $"{name}_{report.Period.Id}.xml" : "");
        writer.WriteMember("mimeType", MimeType);
        writer.WriteStartElement("content");
        writer.WriteBase64(content.Array!, content.Offset, content.Count);
        writer.WriteEndElement();
        writer.WriteStartElement("contentString");
        WriteText(writer, content);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>Piece by piece: the text of a long report is never in memory as a whole.</summary>
    private static void WriteText(XmlWriter writer, ArraySegment<byte> content)
    {
        var decoder = Encoding.UTF8.GetDecoder();
        // A letter that began in the piece before may end in this one.
        var letters = new char[Encoding.UTF8.GetMaxCharCount(PieceLength)];
        for (var at = 0; at < content.Count; at += PieceLength)
        {
            var piece = content.AsSpan(at, Math.Min(PieceLength, content.Count - at));
            var count = decoder.GetChars(piece, letters, flush: at + PieceLength >= content.Count);
            writer.WriteChars(letters, 0, count);
        }
    }
}
