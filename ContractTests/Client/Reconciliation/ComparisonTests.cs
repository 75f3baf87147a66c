using Reference.Client;
using Reference.Client.Reconciliation;

namespace SeqrSandbox.ContractTests.Client.Reconciliation;

public sealed class ComparisonTests
{
    private static readonly Transaction Sale = new("E1", new(35, "SEK"), "T1", "Alice");
    private static readonly Transaction Refund = new("E2", new(-5, "SEK"), "T1", "Alice");

    [Fact]
    public void Payments_that_both_sides_know_alike_are_no_difference() =>
        Assert.Empty(Comparison.OfTransactions([Sale, Refund], [Refund, Sale with { Amount = new(35.00000m, "SEK") }]));

    [Fact]
    public void A_payment_that_one_side_lacks_is_a_difference()
    {
        var differences = Comparison.OfTransactions([Sale], [Refund]);
        Assert.Equal(
            [new(DifferenceKind.MissingAtSeqr, Sale, null), new TransactionDifference(DifferenceKind.MissingHere, null, Refund)],
            differences);
        Assert.Equal("E1: 35.00 SEK here, not in SEQR's report", differences[0].ToString());
        Assert.Equal("E2: -5.00 SEK in SEQR's report, not here", differences[1].ToString());
    }

    [Theory]
    [InlineData(34, "SEK", "T1", "Alice", DifferenceKind.Amount)]
    [InlineData(-35, "SEK", "T1", "Alice", DifferenceKind.Amount)]
    [InlineData(35, "EUR", "T1", "Alice", DifferenceKind.Amount)]
    [InlineData(35, "SEK", "T2", "Alice", DifferenceKind.Terminal)]
    [InlineData(35, "SEK", "T1", "Bob", DifferenceKind.Cashier)]
    [InlineData(35, "SEK", "T1", null, DifferenceKind.Cashier)]
    public void The_same_transaction_can_differ_in_each_part(
        int amount, string currency, string terminal, string? cashier, DifferenceKind expected)
    {
        var theirs = new Transaction("E1", new(amount, currency), terminal, cashier);
        Assert.Equal(new(expected, Sale, theirs), Assert.Single(Comparison.OfTransactions([Sale], [theirs])));
    }

    [Fact]
    public void A_transaction_that_SEQR_reports_twice_is_a_difference() =>
        Assert.Equal(DifferenceKind.Twice, Assert.Single(Comparison.OfTransactions([Sale], [Sale, Sale])).Kind);

    [Fact]
    public void Totals_are_compared_for_each_currency_by_itself()
    {
        var lines = Comparison.OfTotals(
            [Sale, Refund, Sale with { ErsReference = "E3", Amount = new(10, "EUR") }],
            [new(new(1, 35, 1, 5)) { Currency = "SEK" }, new(new(2, 20)) { Currency = "EUR" }],
            ReportGrouping.Everything,
            "SEK");
        Assert.Equal([new(null, "EUR", new(1, 10), new(2, 20)), new TotalsLine(null, "SEK", new(1, 35, 1, 5), new(1, 35, 1, 5))], lines);
        Assert.Equal([new Money(10, "EUR"), new Money(0, "SEK")], lines.Select(line => line.Difference));
        Assert.Equal([false, true], lines.Select(line => line.Agrees));
    }

    [Fact]
    public void Cashiers_that_one_side_lacks_are_compared_with_nothing()
    {
        var lines = Comparison.OfTotals(
            [Sale, Refund with { CashierId = null }],
            [new(new(1, 35)) { CashierId = "Alice" }, new(new(1, 1)) { CashierId = "Bob" }], ReportGrouping.Cashier, "SEK");
        Assert.Equal(
            [
                new(null, "SEK", new(0, 0, 1, 5), Totals.None),
                new("Alice", "SEK", new(1, 35), new(1, 35)),
                new TotalsLine("Bob", "SEK", Totals.None, new(1, 1)),
            ],
            lines);
    }

    [Fact]
    public void Terminals_are_compared_one_by_one()
    {
        var lines = Comparison.OfTotals(
            [Sale, Sale with { ErsReference = "E3", TerminalId = "T2" }],
            [new(new(1, 35)) { TerminalId = "T1" }, new(new(1, 36)) { TerminalId = "T2" }],
            ReportGrouping.Terminal,
            "SEK");
        Assert.Equal([("T1", true), ("T2", false)], lines.Select(line => (line.Group!, line.Agrees)));
    }
}
