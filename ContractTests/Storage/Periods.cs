using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Reports;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>Periods form one chain a shop and one a terminal, and hold the payments between two marks.</summary>
public abstract class Periods(Engine engine) : StoreTest(engine)
{
    [Fact]
    public async Task A_period_comes_back_as_it_was()
    {
        Period[] periods = [Of("20", "till", "10"), Of("21", null, null)];
        await Store.Save(new() { Periods = [.. periods] });

        foreach (var period in periods)
        {
            Assert.Equal(period, await AnotherStore.FindPeriod(period.Id));
            Assert.Equal(period, await AnotherStore.FindLastPeriod("shop", period.TerminalId));
        }

        Assert.Null(await Store.FindPeriod(new("22")));
        Assert.Null(await Store.FindLastPeriod("another", null));
        Assert.Null(await Store.FindLastPeriod("shop", "another"));
    }

    [Fact]
    public async Task One_of_two_periods_after_the_same_period_is_saved()
    {
        Assert.True(await Store.Save(new() { Periods = [Of("10", null, null)] }));
        Assert.False(await Store.Save(new() { Periods = [Of("11", null, null)] }));
        Assert.True(await Store.Save(new() { Periods = [Of("12", null, "10")] }));
        Assert.False(await Store.Save(new() { Periods = [Of("13", null, "10")] }));

        // Another chain may begin at the same place.
        Assert.True(await Store.Save(new() { Periods = [Of("14", "till", null), Of("15", "till 2", null)] }));
        Assert.Equal("12", (await Store.FindLastPeriod("shop", null))!.Id.Value);
    }

    [Fact]
    public async Task A_period_holds_the_payments_between_its_marks_in_the_order_of_their_references()
    {
        await Store.Save(new()
        {
            Payments =
            [
                Paid("13", 3),
                Paid("10", 1),
                Paid("12", 2, "till 2"),
                Paid("11", 4),
                Paid("14", 5),
                Paid("12a", 6) with { ResellerId = "another" }
            ],
        });

        Assert.Equal(["11", "12", "13"], await References(Of("13", null, "10")));
        Assert.Equal(["10", "11", "12"], await References(Of("12", null, null)));
        Assert.Equal(["12"], await References(Of("20", "till 2", "11")));
        Assert.Empty(await References(Of("20", null, "14")));
    }

    [Fact]
    public async Task They_come_in_pages_each_after_the_last_of_the_one_before()
    {
        await Store.Save(
            new() { Payments = [Paid("10", 1), Paid("11", 2), Paid("12", 3, "till 2"), Paid("13", 4), Paid("130", 5), Paid("14", 6)] });
        var period = Of("14", null, "10");

        Assert.Equal(["11", "12"], References(await Store.ListPayments(period, null, 2)));
        Assert.Equal(["13", "130"], References(await Store.ListPayments(period, new("12"), 2)));
        Assert.Equal(["14"], References(await Store.ListPayments(period, new("130"), 2)));
        Assert.Empty(await Store.ListPayments(period, new("14"), 2));
        Assert.Equal(["11", "13"], References(await Store.ListPayments(Of("14", "till", "10"), null, 2)));
        Assert.Equal(["130"], References(await Store.ListPayments(Of("14", "till", "10"), new("13"), 1)));
    }

    [Fact]
    public async Task A_period_has_several_currencies_if_its_own_payments_have()
    {
        await Store.Save(new()
        {
            Payments =
            [
                Paid("10", 1),
                Paid("11", 2, "till 2") with { Currency = Currency.Of("EUR") },
                Paid("12", 3),
                Paid("13", 4) with { Currency = Currency.Of("JPY"), Invoice = new("another") }
            ],
        });

        Assert.True(await Store.HasSeveralCurrencies(Of("11", null, null)));
        Assert.False(await Store.HasSeveralCurrencies(Of("10", null, null)));
        Assert.False(await Store.HasSeveralCurrencies(Of("12", "till", null)));
        Assert.False(await Store.HasSeveralCurrencies(Of("12", null, "11")));
        Assert.False(await Store.HasSeveralCurrencies(Of("99", null, "50")));
        Assert.True(await Store.HasSeveralCurrencies(Of("13", "till", null)));

        await Store.Save(new() { Reversals = [new("another")] });

        Assert.False(await Store.HasSeveralCurrencies(Of("13", "till", null)));
    }

    [Fact]
    public async Task Sums_are_a_row_a_group_and_currency_with_refunds_apart()
    {
        await Store.Save(new()
        {
            Payments =
            [
                Paid("1", 100), Paid("2", 50, "till 2"), Paid("3", -30), Paid("4", 7) with { Currency = Currency.Of("JPY") },
                Paid("5", 20) with { CashierId = null },
            ],
        });
        var (all, kronor, yen) = (Of("9", null, null), Currency.Of("SEK"), Currency.Of("JPY"));

        Assert.Equal(
            [new(null, yen, 1, 7, 0, 0), new SummaryRow(null, kronor, 3, 170, 1, 30)],
            await Store.SumPayments(all, ReportRows.Total));
        Assert.Equal(
            [new("till", yen, 1, 7, 0, 0), new("till", kronor, 2, 120, 1, 30), new SummaryRow("till 2", kronor, 1, 50, 0, 0)],
            await Store.SumPayments(all, ReportRows.Terminals));
        Assert.Equal(
            [new(null, kronor, 1, 20, 0, 0), new("eva", yen, 1, 7, 0, 0), new SummaryRow("eva", kronor, 2, 150, 1, 30)],
            await Store.SumPayments(all, ReportRows.Cashiers));
    }

    [Fact]
    public async Task A_reversed_payment_leaves_the_reports()
    {
        await Store.Save(new() { Payments = [Paid("1", 100), Paid("2", -30), Paid("3", 5) with { Invoice = new("another") }] });

        await Store.Save(new() { Reversals = [new("bill")] });

        Assert.Equal(["3"], await References(Of("9", null, null)));
        Assert.Equal(
            [new SummaryRow(null, Currency.Of("SEK"), 1, 5, 0, 0)],
            await Store.SumPayments(Of("9", null, null), ReportRows.Total));
    }

    [Fact]
    public async Task References_go_on_after_the_last_period_too()
    {
        await Store.Save(new() { Payments = [Paid("11", 1)], Periods = [Of("12", null, null)] });
        Assert.Equal(new ErsReference("12"), (await AnotherStore.LastReferences()).Ers);

        await Store.Save(new() { Payments = [Paid("13", 1)] });
        Assert.Equal(new ErsReference("13"), (await AnotherStore.LastReferences()).Ers);
    }

    private static Period Of(string id, string? terminal, string? after) =>
        new(new(id), "shop", terminal, after is null ? null : new ErsReference(after), Given.Noon);

    private static PaymentEntry Paid(string reference, long minor, string terminal = "till") =>
        new(new(reference), new("bill"), "shop", terminal, "eva", minor, Currency.Of("SEK"), Given.Noon);

    private async Task<string[]> References(Period period) => References(await Store.ListPayments(period));

    private static string[] References(IEnumerable<TransactionRow> rows) => [.. rows.Select(row => row.ErsReference.Value)];

    public sealed class InMemory() : Periods(Engine.Memory);

    public sealed class InFile() : Periods(Engine.File);

    public sealed class InPostgres() : Periods(Engine.Postgres);
}
