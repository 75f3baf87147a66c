using System.Globalization;
using System.Xml.Linq;
using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Reports;

/// <summary>Reports too long to be looked at.</summary>
public sealed class LongReportTests
{
    private const int Count = 20_000;

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
            decimal.Parse(total.Element("SalesTotal")!.Value, CultureInfo.InvariantCulture) - decimal.Parse(
                total.Element("RefundTotal")!.Value, CultureInfo.InvariantCulture));

        async Task<XElement> Execute(string number) => await ReportText.Document((await given.Sandbox.Reports.Execute(
            user, $"Reconciliation/STD_RECON_{number}.xml", [("transactionPeriodId", period.Id.Value)])).Value!);
    }

    private static long Minor(int i) => i % 10 == 0 ? -i : 100 + i;

    private static PaymentEntry Paid(int i, string reseller) => new(
        new($"20260302110000000{i:D8}"), new($"{i}"), reseller, $"till {i % 7}", $"cashier {i % 13}", Minor(i),
        Currency.Of("SEK"), Given.Noon);
}
