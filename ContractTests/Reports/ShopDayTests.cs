using System.Globalization;
using System.Xml.Linq;
using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Reports;

/// <summary>
/// A day of five tills with two cashiers each, in four currencies, kept in books of its own and compared with what the
/// reports say.
/// </summary>
public sealed class ShopDayTests : IAsyncLifetime
{
    private const int Transactions = 1000;

    private static readonly string[] Currencies = ["SEK", "EUR", "JPY", "KWD"];

    private readonly Random random = new(20260302);
    private readonly List<Entry> books = [];
    private TestSandbox given = null!;
    private Caller[] tills = [];

    [Fact]
    public async Task A_thousand_sales_and_refunds_reconcile_to_zero_against_every_report()
    {
        List<(Invoice Sale, Caller Till)> refundable = [];
        while (books.Count < Transactions)
            await OneTransaction(refundable);
        Assert.InRange(books.Count(entry => entry.Amount < 0), 150, 500);

        var user = new Caller(given.Caller.Reseller, null);
        var shop = (await given.Sandbox.Reports.Mark(user, [])).Value!;
        List<Period> ofTills = [];
        foreach (var till in tills)
            ofTills.Add((await given.Sandbox.Reports.Mark(till, [])).Value!);
        await given.Sandbox.AdvanceClock(ReportDesk.Preparation);

        foreach (var id in new[] { "Shop.xml", "STD_RECON_001.xml" })
            Assert.Equal(Summed(books, _ => ""), Told(await Document(user, id, shop), _ => ""));
        Assert.Equal(
            Summed(books, entry => entry.Till),
            Told(await Document(user, "STD_RECON_002.xml", shop), row => Text(row, "TerminalId")));
        Assert.Equal(Listed(books), Rows(await Document(user, "STD_RECON_003.xml", shop)));
        Assert.Equal(
            Summed(books, entry => entry.Cashier),
            Told(await Document(user, "STD_RECON_004.xml", shop), row => Text(row, "CashierId")));
        foreach (var (till, period) in tills.Zip(ofTills))
        {
            var own = books.Where(entry => entry.Till == till.Terminal!.Id).ToList();
            Assert.Equal(Summed(own, _ => ""), Told(await Document(till, "STD_RECON_006.xml", period), _ => ""));
            Assert.Equal(Listed(own), Rows(await Document(till, "STD_RECON_007.xml", period)));
        }
    }

    public async Task InitializeAsync()
    {
        given = await TestSandbox.Open();
        var user = new Caller(given.Caller.Reseller, null);
        tills = new Caller[5];
        for (var i = 0; i < tills.Length; i++)
            tills[i] = user with { Terminal = (await given.Sandbox.Terminals.Register(user, $"{i}", "secret", null)).Value };
    }

    public Task DisposeAsync()
    {
        given.Dispose();
        return Task.CompletedTask;
    }

    private async Task OneTransaction(List<(Invoice Sale, Caller Till)> refundable)
    {
        given.Wall.Advance(TimeSpan.FromMilliseconds(random.Next(5_000)));
        if (refundable.Count > 0 && random.Next(3) == 0)
            await GiveBack(refundable);
        else if (await Sell() is { } sale)
            refundable.Add(sale);
    }

    /// <summary>Now and then a payer has second thoughts, or a payment is never asked for: neither is a sale.</summary>
    private async Task<(Invoice Sale, Caller Till)?> Sell()
    {
        var place = random.Next(tills.Length);
        var (till, cashier, payer) = (tills[place], Cashier(place), $"payer-{random.Next(1, 11)}");
        var currency = Currencies[random.Next(Currencies.Length)];
        var value = Value(random.Next(1, 50_000), currency);
        var sent = (await given.Sandbox.Invoices.Send(
            till, new() { Total = new(currency, value), CashierId = cashier }, [], AcknowledgmentMode.NoAcknowledgment)).Value!;
        await given.Sandbox.PayerDesk.Scan(payer, QrCode.Of(sent.Reference));
        if (random.Next(20) == 0)
        {
            await given.Sandbox.PayerDesk.Cancel(payer, sent.Reference);
            return null;
        }

        var paid = (await given.Sandbox.PayerDesk.Confirm(payer, null, DebitOutcome.Paid, sent.Reference)).Value!;
        if (random.Next(20) == 0)
        {
            await given.Sandbox.AdvanceClock(Lifecycle.AcknowledgmentTime);
            return null;
        }

        await given.Sandbox.Invoices.AskStatus(till, null);
        books.Add(new(till.Terminal!.Id, cashier ?? "NULL", currency, value, paid.Payment!.ErsReference.Value));
        return (paid, till);
    }

    /// <summary>In part or whole, by any till: a refund belongs to the cashier who gives it and to the till that sold.</summary>
    private async Task GiveBack(List<(Invoice Sale, Caller Till)> refundable)
    {
        var chosen = random.Next(refundable.Count);
        var (sale, till) = refundable[chosen];
        refundable.RemoveAt(chosen);
        var (currency, place) = (sale.Payment!.Amount.Currency.Code, random.Next(tills.Length));
        var (value, cashier) = (Value(random.NextInt64(1, sale.Payment.Amount.Minor + 1), currency), Cashier(place));
        var refund = await given.Sandbox.Invoices.Refund(
            tills[place], sale.Payment.ErsReference.Value, new() { Total = new(currency, value), CashierId = cashier });
        books.Add(new(till.Terminal!.Id, cashier ?? "NULL", currency, -value, refund.Value!.ErsReference.Value));
    }

    /// <summary>Two a till; some sales have none.</summary>
    private string? Cashier(int till) => random.Next(5) == 0 ? null : $"cashier {till}{(random.Next(2) == 0 ? "a" : "b")}";

    private async Task<XElement> Document(Caller caller, string name, Period period)
    {
        var report = await given.Sandbox.Reports.Execute(
            caller,
            $"Reconciliation/{name}",
            [("transactionPeriodId", period.Id.Value), ("TERMINALID", period.TerminalId)]);
        return await ReportText.Document(report.Value!);
    }

    private static decimal Value(long minor, string currency) => minor / currency switch { "JPY" => 1m, "KWD" => 1000m, _ => 100m };

    private static string[] Summed(IEnumerable<Entry> entries, Func<Entry, string> group) =>
    [
        .. entries.GroupBy(entry => (Group: group(entry), entry.Currency))
            .Select(
                of => (
                    of.Key.Group,
                    of.Key.Currency,
                    Sales: of.Where(entry => entry.Amount > 0).ToList(),
                    Refunds: of.Where(entry => entry.Amount < 0).ToList()))
            .Select(
                of => $"{of.Group} {of.Currency}: {of.Sales.Count} of {Five(of.Sales.Sum(entry => entry.Amount))}, "
                    + $"{of.Refunds.Count} of {Five(-of.Refunds.Sum(entry => entry.Amount))}")
            .Order(StringComparer.Ordinal),
    ];

    private static string[] Told(XElement report, Func<XElement, string> group) =>
    [
        .. report.Elements("Row").Select(row =>
            $"{group(row)} {Text(row, "Currency")}: {Text(row, "SalesCount")} of {Text(row, "SalesTotal")}, "
                + $"{row.Element("RefundCount")?.Value ?? "0"} of {row.Element("RefundTotal")?.Value ?? "0.00000"}")
            .Order(StringComparer.Ordinal),
    ];

    private static string[] Listed(IEnumerable<Entry> entries) =>
        [.. entries.Select(entry => $"{entry.Reference} {entry.Till} {entry.Cashier} {Five(entry.Amount)} {entry.Currency}")];

    private static string[] Rows(XElement report) =>
    [
        .. report.Elements("Row").Select(row =>
            $"{Text(row, "ErsReference")} {Text(row, "TerminalId")} {Text(row, "CashierId")} "
                + $"{Text(row, "SalesAmount")} {Text(row, "Currency")}"),
    ];

    private static string Text(XElement row, string name) =>
        row.Element(name)?.Value ?? throw new InvalidOperationException($"No {name} in {row}.");

    private static string Five(decimal value) => value.ToString("F5", CultureInfo.InvariantCulture);

    /// <summary>A line of the shop's own books; a refund is negative.</summary>
    private sealed record Entry(string Till, string Cashier, string Currency, decimal Amount, string Reference);
}
