using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>References are well-formed, unique and rising, whatever the clock does.</summary>
public sealed class ReferenceGeneratorTests
{
    private static readonly DateTimeOffset At = new(2015, 10, 29, 10, 18, 48, 663, TimeSpan.FromHours(1));

    [Fact]
    public void An_invoice_reference_is_the_day_and_nine_digits() => Assert.Matches("^20151029[0-9]{9}$", New().NextInvoice(At).Value);

    [Fact]
    public void An_ers_reference_is_the_instant_in_UTC_the_node_and_a_sequence()
    {
        var generator = New();

        Assert.Equal("2015102909184866301000001", generator.NextErs(At).Value);
        Assert.Equal("2015102909184866301000002", generator.NextErs(At).Value);
        Assert.Equal("2015102909184866401000001", generator.NextErs(At.AddMilliseconds(1)).Value);
    }

    [Fact]
    public void References_rise_while_the_clock_stands_still_or_is_set_back()
    {
        var generator = New();
        DateTimeOffset[] clock =
        [
            .. Enumerable.Repeat(At, 1000), .. Enumerable.Repeat(At.AddDays(-400), 1000), .. Enumerable.Repeat(At.AddDays(1), 1000)
        ];

        AssertRising([.. clock.Select(now => generator.NextInvoice(now).Value)], 17);
        AssertRising([.. clock.Select(now => generator.NextErs(now).Value)], 25);
    }

    [Fact]
    public void The_day_of_an_invoice_reference_holds_to_its_last_moment()
    {
        var generator = New();

        Assert.Matches("^20151031[0-9]{9}$", generator.NextInvoice(new(2015, 10, 31, 23, 59, 59, 999, TimeSpan.Zero)).Value);
        Assert.Matches("^20151101[0-9]{9}$", generator.NextInvoice(new(2015, 11, 1, 0, 0, 0, TimeSpan.Zero)).Value);
    }

    [Fact]
    public void References_go_on_after_the_last_of_an_earlier_run()
    {
        var generator = new ReferenceGenerator(new InvoiceReference("20991231999999998"), new ErsReference("2099123123595999901000007"));

        Assert.Equal("20991231999999999", generator.NextInvoice(At).Value);
        Assert.Equal("2099123123595999901000008", generator.NextErs(At).Value);
    }

    [Fact]
    public void References_made_at_once_are_different()
    {
        const int count = 20_000;
        var generator = New();
        var (invoices, payments) = (new string[count], new string[count]);

        Parallel.For(0, count, i => (invoices[i], payments[i]) = (generator.NextInvoice(At).Value, generator.NextErs(At).Value));

        Assert.Equal(count, invoices.Distinct().Count());
        Assert.Equal(count, payments.Distinct().Count());
    }

    private static ReferenceGenerator New() => new(null, null);

    private static void AssertRising(string[] references, int length)
    {
        Assert.All(references, reference => Assert.Equal(length, reference.Length));
        Assert.All(references.Zip(references.Skip(1)), pair => Assert.True(string.CompareOrdinal(pair.First, pair.Second) < 0));
    }
}
