using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>How long a reservation waits for its commit.</summary>
public sealed class ReservationTimeTests
{
    private static readonly Invoice Invoice = Given.Invoice(Phase.Paying);

    [Theory]
    [InlineData(null, 3600)]
    [InlineData(0L, 3600)]
    [InlineData(-5L, 3600)]
    [InlineData(1L, 1)]
    [InlineData(3601L, 3601)]
    [InlineData(31_622_400L, 31_622_400)]
    [InlineData(31_622_401L, 31_622_400)]
    [InlineData(long.MaxValue, 31_622_400)]
    public void It_is_what_the_bill_says_an_hour_if_it_says_nothing_and_a_year_at_most(long? timeout, int seconds) =>
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            ReservationTime.Of(Invoice with { Bill = Given.Bill with { CommitReservationTimeout = timeout } }));
}
