using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Reference.Client.Reconciliation;

/// <summary>
/// Reads SEQR's reports. Members may come in any order, and unknown members are ignored. An unreadable number is an error and never zero. A
/// document type is refused, because with it XML can load files or exhaust the memory.
/// </summary>
public static class ReportReader
{
    private const string TransactionRoot = "TransactionDetails";

    private static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 64 * 1024 * 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Reads a report.</summary>
    /// <param name="xml">The XML of <see cref="Report.Text"/>.</param>
    /// <returns>The report.</returns>
    /// <exception cref="InvalidDataException">It is not a SEQR report, or a row has no readable number; the message says which.</exception>
    public static ReconciliationReport Read(string xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Careful);
            reader.MoveToContent();
            return ReadRoot(reader);
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"The report is no XML that can be read safely: {e.Message}", e);
        }
    }

    private static ReconciliationReport ReadRoot(XmlReader reader)
    {
        var root = reader.LocalName;
        if (root is not (TransactionRoot or "ResellerTransactionSummary" or "TerminalTransactionSummary" or "CashierTransactionSummary"))
            throw new InvalidDataException($"<{root}> is the root of no reconciliation report.");
        var (meta, rows) = (new ReportMembers("Meta", new XElement("Meta")), new List<ReportMembers>());
        foreach (var part in ReadParts(reader))
        {
            if (part.Name.LocalName == "Meta")
                meta = new("Meta", part);
            else if (part.Name.LocalName == "Row")
                rows.Add(new($"Row {rows.Count + 1}", part));
        }

        return Report(root, meta, rows);
    }

    // Reads one part at a time, because a report may have 100,000 rows.
    private static IEnumerable<XElement> ReadParts(XmlReader reader)
    {
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, Depth: 1 })
                yield return (XElement)XNode.ReadFrom(reader);
            else
                reader.Read();
        }
    }

    private static ReconciliationReport Report(string root, ReportMembers meta, List<ReportMembers> rows) => new(root)
    {
        ResellerId = meta["ResellerId"],
        TerminalId = meta["TerminalId"],
        TransactionPeriodId = meta["TransactionPeriodId"],
        GeneratedAt = ParseTime(meta["GeneratedAt"]),
        Summaries = root == TransactionRoot ? [] : [.. rows.Select(Summary)],
        Transactions = root == TransactionRoot ? [.. rows.Select(Transaction)] : [],
    };

    private static TransactionRow Transaction(ReportMembers row) => new(row.Text("ErsReference"), row.Number("SalesAmount"))
    {
        TerminalId = row["TerminalId"],
        CashierId = Cashier(row),
        Currency = row.Currency(),
    };

    // RefundTotal may have either sign.
    private static SummaryRow Summary(ReportMembers row) => new(new Totals(
        row.Count("SalesCount"),
        row.Number("SalesTotal"),
        row["RefundCount"] is null ? 0 : row.Count("RefundCount"),
        row["RefundTotal"] is null ? 0 : Math.Abs(row.Number("RefundTotal"))))
    {
        TerminalId = row["TerminalId"],
        CashierId = Cashier(row),
        Currency = row.Currency(),
    };

    private static DateTime? ParseTime(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static string? Cashier(ReportMembers row) => row["CashierId"] is "NULL" ? null : row["CashierId"];
}
