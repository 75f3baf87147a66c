using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>Calls that no invoice counts: each kind from 1, and what was not called for long begins anew.</summary>
public sealed class CallCountsTests
{
    [Fact]
    public void Each_kind_of_call_is_counted_by_itself()
    {
        var counts = new CallCounts(10);

        Assert.Equal(
            [1, 2, 1, 1, 1, 3],
            new[]
            {
                Key("A"), Key("A"), Key("B"), Key("A", "other"), Key("A", operation: InvoiceService.CancelInvoice),
                Key("A")
            }.Select(counts.Next));
    }

    [Fact]
    public void Counts_of_calls_not_made_for_long_are_forgotten_and_others_are_kept()
    {
        var counts = new CallCounts(1);

        Assert.Equal([1, 1, 2, 1, 3, 1], new[] { Key("A"), Key("B"), Key("A"), Key("C"), Key("A"), Key("B") }.Select(counts.Next));
    }

    [Fact]
    public void Counts_that_nobody_asked_for_are_forgotten_when_there_are_too_many()
    {
        var counts = new CallCounts(10);

        Assert.Equal([1, 2], [counts.Next(Key("0")), counts.Next(Key("0"))]);
        for (var about = 1; about < 15; about++)
            counts.Next(Key($"{about}"));
        Assert.Equal(3, counts.Next(Key("0")));
        for (var about = 100; about < 130; about++)
            counts.Next(Key($"{about}"));

        Assert.Equal(1, counts.Next(Key("0")));
    }

    private static CallCounts.Key Key(string about, string scenario = "paid", Operation? operation = null) =>
        new(scenario, operation ?? InvoiceService.GetPaymentStatus, about);
}
