using System.Globalization;
using System.Text;
using System.Xml;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Reports;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>
/// A reconciliation report as SEQR writes it. Source: SEQR's reporting reference; refunds and currencies as
/// docs/protocol.md says.
/// </summary>
internal static class ReportDocument
{
    // SEQR writes this for sales without a cashier.
    private const string NoCashier = "NULL";

    private static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CheckCharacters = false,
    };

    /// <summary>Writes the document in UTF-8.</summary>
    public static async Task Write(Report report, Stream stream, CancellationToken cancellation)
    {
        using var writer = XmlWriter.Create(stream, Settings);
        // Written by hand, because the writer names its encoding in lower case.
        writer.WriteRaw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        writer.WriteStartElement(report.Kind.Root);
        WriteMeta(writer, report);
        foreach (var row in report.Summaries)
            Write(writer, report.Kind.Rows, row, report.HasSeveralCurrencies);
        await foreach (var row in report.Transactions.WithCancellation(cancellation))
            Write(writer, row, report.HasSeveralCurrencies);
        writer.WriteEndElement();
    }

    private static void WriteMeta(XmlWriter writer, Report report)
    {
        writer.WriteStartElement("Meta");
        writer.WriteMember("ResellerId", report.Period.ResellerId);
        writer.WriteMember("TerminalId", report.Kind.IsOfTerminal ? report.Period.TerminalId : null);
        writer.WriteMember("TransactionPeriodId", report.Period.Id.Value);
        writer.WriteMember("GeneratedAt", report.GeneratedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, ReportRows rows, SummaryRow row, bool withCurrency)
    {
        writer.WriteStartElement("Row");
        if (rows == ReportRows.Terminals)
            writer.WriteMember("TerminalId", row.Group);
        if (rows == ReportRows.Cashiers)
            writer.WriteMember("CashierId", row.Group ?? NoCashier);
        writer.WriteMember("SalesCount", row.SalesCount);
        writer.WriteMember("SalesTotal", Amount(row.SalesMinor, row.Currency));
        if (row.RefundCount > 0)
        {
            writer.WriteMember("RefundCount", row.RefundCount);
            writer.WriteMember("RefundTotal", Amount(row.RefundMinor, row.Currency));
        }

        writer.WriteMember("Currency", withCurrency ? row.Currency.Code : null);
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, TransactionRow row, bool withCurrency)
    {
        writer.WriteStartElement("Row");
        writer.WriteMember("TerminalId", row.TerminalId);
        writer.WriteMember("CashierId", row.CashierId ?? NoCashier);
        writer.WriteMember("SalesAmount", Amount(row.Minor, row.Currency));
        writer.WriteMember("ErsReference", row.ErsReference.Value);
        writer.WriteMember("Currency", withCurrency ? row.Currency.Code : null);
        writer.WriteEndElement();
    }

    /// <summary>With five decimals.</summary>
    private static string Amount(long minor, Currency currency) =>
        Core.Money.Amount.OfMinor(minor, currency).Value.ToString("F5", CultureInfo.InvariantCulture);
}
