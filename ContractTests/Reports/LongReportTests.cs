using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.ContractTests.Rules;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Soap.Maps;

namespace SeqrSandbox.ContractTests.Reports;

/// <summary>Reports too long to be looked at.</summary>
public sealed class LongReportTests
{
    private const int Count = 20_000;

    /// <summary>The text is written in pieces of this many bytes.</summary>
    private const int PieceLength = 32 * 1024;

    [Fact]
    public async Task Twenty_thousand_transactions_are_all_there_and_add_up()
    {
        using var given = await TestSandbox.Open();
        var user = new Caller(given.Caller.Reseller, null);
        await given.Sandbox.Store.Save(new() { Payments = [.. Enumerable.Range(1, Count).Select(i => Paid(i, user.Reseller.Id))] });
        var period = (await given.Sandbox.Reports.Mark(user, [])).Value!;
        given.Wall.Advance(ReportDesk.Preparation);

        var details = await Execute("003");
        var total = Assert.Single((await Execute("001")).Elements("Row"));

        var rows = details.Elements("Row").ToList();
        Assert.Equal((Count, Count), (rows.Count, rows.Select(row => row.Element("ErsReference")!.Value).Distinct().Count()));
        var amounts = rows.ConvertAll(row => decimal.Parse(row.Element("SalesAmount")!.Value, CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, Count).Sum(i => Minor(i)) / 100m, amounts.Sum());
        Assert.Equal($"{amounts.Count(amount => amount > 0)}", total.Element("SalesCount")!.Value);
        Assert.Equal(
            amounts.Sum(),
            decimal.Parse(total.Element("SalesTotal")!.Value, CultureInfo.InvariantCulture) - decimal.Parse(total.Element("RefundTotal")!.Value, CultureInfo.InvariantCulture));

        async Task<XElement> Execute(string number) => Content((await given.Sandbox.Reports.Execute(
            user, $"Reconciliation/STD_RECON_{number}.xml", [("transactionPeriodId", period.Id.Value)])).Value!);
    }

    [Fact]
    public void Letters_of_four_bytes_come_whole_wherever_the_text_is_cut()
    {
        var before = Encoding.UTF8.GetString(ReportDocument.Write(Of("x"))).IndexOf("<CashierId>", StringComparison.Ordinal) + "<CashierId>".Length;
        for (var cut = 0; cut <= 4; cut++)
        {
            var cashier = $"{new string('x', PieceLength - before - cut)}\U0001F990{new string('x', 2 * PieceLength)}";

            Assert.Equal(cashier, Content(Of(cashier)).Element("Row")!.Element("CashierId")!.Value);
        }

        static Report Of(string cashier) => new()
        {
            Kind = ReportKind.Find("Reconciliation/STD_RECON_003.xml")!,
            Period = new(new("2"), "shop", null, null, Given.Noon),
            GeneratedAt = Given.Noon,
            Transactions = [Paid(1, "shop") with { CashierId = cashier }],
        };
    }

    private static long Minor(int i) => i % 10 == 0 ? -i : 100 + i;

    private static PaymentEntry Paid(int i, string reseller) => new(
        new($"20260302110000000{i:D8}"), new($"{i}"), reseller, $"till {i % 7}", $"cashier {i % 13}", Minor(i), Currency.Of("SEK"), Given.Noon);

    /// <summary>The document of an answer, which it holds twice: as base64 and as text, byte for byte the same.</summary>
    private static XElement Content(Report report)
    {
        var answer = new StringBuilder();
        using (var writer = XmlWriter.Create(answer, new() { OmitXmlDeclaration = true }))
            ReportMap.Executed(report).Members!(writer);
        var wire = XElement.Parse(answer.ToString());
        var text = wire.Element("contentString")!.Value;
        Assert.Equal(text, Encoding.UTF8.GetString(Convert.FromBase64String(wire.Element("content")!.Value)));
        return XElement.Parse(text);
    }
}
