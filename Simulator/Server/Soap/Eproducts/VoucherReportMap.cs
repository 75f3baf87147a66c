using System.Globalization;
using System.Text;
using System.Xml;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Vouchers;
using SeqrSandbox.Simulator.Soap.Maps;

namespace SeqrSandbox.Simulator.Soap.Eproducts;

/// <summary>reportData: the report as text for a till's printer, in two forms. Source: SEQR's eProducts API, executeReport.</summary>
internal static class VoucherReportMap
{
    private static readonly CultureInfo Swedish = CultureInfo.ReadOnly(new CultureInfo("")
    {
        NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "" },
    });

    public static void Write(XmlWriter writer, VoucherReport report)
    {
        var text = Text(report);
        writer.WriteStartElement("reportData");
        writer.WriteMember("content", Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
        writer.WriteMember("contentString", text);
        writer.WriteMember("mimeType", "text/html");
        writer.WriteMember("title", "");
        writer.WriteEndElement();
    }

    private static string Text(VoucherReport report)
    {
        var text = new StringBuilder("<br>\n<img=seqr.bmp><br><br>\n<center><large>");
        text.Append(Title(report)).Append("\n<line><normal>\n<br>\n<br>\n");
        if (report.Subject == VoucherReportSubject.ResellerInfo)
            AppendReseller(text, report);
        else
            AppendSales(text, report);
        return text.Append("<line>\n<br>").ToString();
    }

    private static void AppendReseller(StringBuilder text, VoucherReport report)
    {
        AppendFact(text, Word(report, "Reseller ID", "Återförsäljare"), report.ResellerId);
        AppendFact(text, Word(report, "A/C status", "Kontots status"), Word(report, "Active", "Aktivt"));
        text.Append("<line>\n");
        foreach (var balance in report.Balances)
            AppendFact(text, Word(report, "Balance", "Saldo"), Money(balance));
    }

    private static void AppendSales(StringBuilder text, VoucherReport report)
    {
        if (report.TerminalId is { } terminal)
            AppendFact(text, Word(report, "Terminal ID", "Terminal"), terminal);
        else
            AppendFact(text, Word(report, "Reseller ID", "Återförsäljare"), report.ResellerId);
        if (report.UserId is { } user)
            AppendFact(text, Word(report, "Cashier", "Kassör"), user);
        AppendFact(text, "Start", Time(report.From));
        AppendFact(text, Word(report, "End", "Slut"), Time(report.Until));
        text.Append("<br>\n<br>\n<align=3><left>").Append(Word(report, "Product", "Vara")).Append("<center>")
            .Append(Word(report, "Count", "Antal")).Append("<right>").Append(Word(report, "Amount", "Belopp")).Append("\n<line>\n<br>\n");
        foreach (var row in report.Rows)
            AppendRow(text, row.Product, row.Count, row.Sum);
        text.Append("<line>\n");
        foreach (var total in Totals(report))
            AppendRow(text, Word(report, "Total", "Totalt"), total.Count, total.Sum);
    }

    private static IEnumerable<(int Count, Amount Sum)> Totals(VoucherReport report) => report.Rows.IsEmpty
        ? [(0, Amount.Of(0, Currency.Of("SEK")))]
        : report.Rows.GroupBy(row => row.Sum.Currency).Select(rows => (
            rows.Sum(row => row.Count), Amount.OfMinor(rows.Sum(row => row.Sum.Minor), rows.Key)));

    private static string Title(VoucherReport report) => report.Subject switch
    {
        VoucherReportSubject.CashierPeriod => Word(report, "Cashier Sales Summary over period", "Kassörens försäljning under perioden"),
        VoucherReportSubject.ResellerPeriod => Word(report, "Sales Summary over period", "Försäljning under perioden"),
        VoucherReportSubject.CashierWorkshift => Word(report, "Cashier Workshift", "Kassörens arbetspass"),
        VoucherReportSubject.Workshift => Word(report, "Workshift Report", "Arbetspass"),
        VoucherReportSubject.ResellerInfo => Word(report, "Reseller Information", "Om återförsäljaren"),
        _ => throw new InvalidOperationException("Unknown report."),
    };

    private static void AppendFact(StringBuilder text, string name, string value) =>
        text.Append("<br><align=2><left>").Append(name).Append("<right>").Append(value).Append('\n');

    private static void AppendRow(StringBuilder text, string name, int count, Amount sum) => text
        .Append("<align=3><left>").Append(name)
        .Append("<center>").Append(count.ToString(CultureInfo.InvariantCulture))
        .Append("<right>").Append(Money(sum)).Append('\n');

    private static string Word(VoucherReport report, string english, string swedish) => report.IsSwedish ? swedish : english;

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Money(Amount amount) =>
        $"{amount.Value.ToString($"F{amount.Currency.Decimals}", Swedish)} {amount.Currency.Code}";
}
