using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>A merchant's polls: their number, their pace by both clocks, and the version that they carry.</summary>
public sealed class ConductTests : ConductSuite
{
    [Fact]
    public void One_question_a_second_with_one_more_is_fine()
    {
        Ask(0);
        Pass(0.5);
        Ask(1);
        Pass(0.5);
        Ask(1);
        Pass(1);
        Assert.Empty(Ask(1));
    }

    [Fact]
    public void Two_questions_a_second_are_too_many()
    {
        Ask(0);
        for (var i = 0; i < 2; i++)
        {
            Pass(0.5);
            Ask(1);
        }

        Pass(0.5);
        Assert.Equal(["polling-too-fast"], Ask(1));
    }

    [Fact]
    public void A_poll_that_brings_something_new_is_not_needless()
    {
        Ask(0);
        Ask(1);
        Ask(1);
        Assert.Empty(Ask(1, version: 2));
        Assert.Empty(Ask(2, version: 2));
    }

    [Fact]
    public void While_the_sandboxes_clock_is_frozen_the_wall_clock_counts()
    {
        for (var i = 0; i < 6; i++)
        {
            Assert.Empty(Ask(i == 0 ? 0 : 1));
            Wall += TimeSpan.FromSeconds(1);
        }
    }

    [Fact]
    public void A_test_that_moves_the_clock_need_not_wait()
    {
        for (var i = 0; i < 6; i++)
        {
            Assert.Empty(Ask(i == 0 ? 0 : 1));
            Time += TimeSpan.FromSeconds(1);
        }
    }

    [Fact]
    public void Two_long_pauses_are_too_slow_and_one_is_not()
    {
        Ask(0);
        Pass(11);
        Assert.Empty(Ask(1));
        Pass(11);
        Assert.Equal(["polling-too-slow"], Ask(1));
    }

    [Fact]
    public void Pauses_of_ten_seconds_are_not_too_long()
    {
        Ask(0);
        Pass(10);
        Ask(1);
        Pass(11);
        Assert.Empty(Ask(1));
        Pass(10);
        Assert.Empty(Ask(1));
    }

    [Fact]
    public void A_notified_merchant_need_not_poll()
    {
        var bill = Given.Bill with { NotificationUrl = "https://shop.example/" };
        Ask(0, bill: bill);
        Pass(11);
        Ask(1, bill: bill);
        Pass(11);
        Assert.Empty(Ask(1, bill: bill));
    }

    [Fact]
    public void A_question_under_way_at_the_same_time_could_not_know()
    {
        Assert.Empty(Ask(0, version: 2, took: 1));
        Assert.Empty(Ask(0, version: 2));
        Pass(1);
        Assert.Equal(["invoice-version-outdated"], Ask(0, version: 2));
    }

    [Fact]
    public void A_lost_answer_counts_as_neither_new_nor_known()
    {
        Ask(0, delivered: false);
        Assert.Empty(Ask(0));
        Ask(1, InvoiceStatus.Canceled, 2, delivered: false);
        Assert.Empty(Ask(1, InvoiceStatus.Canceled, 2));
        Assert.Equal(["polled-after-final"], Ask(2, InvoiceStatus.Canceled, 2));
    }

    [Fact]
    public void An_outdated_version_is_told_with_its_place()
    {
        Ask(0, version: 2);
        Ask(1, version: 2);
        Assert.Equal(("invoiceVersion", "Send the invoiceVersion seen last, 2; it was 1."), (Last[0].Place, Last[0].Advice));
    }

    [Fact]
    public void At_least_half_of_the_maximum_is_remembered()
    {
        var few = new ConductRules(most: 10);
        for (var i = 0; i < 5; i++)
            Judge(few, $"{i}", 0);

        Assert.Equal(5, few.Remembered);
        Pass(1);
        Assert.All(Enumerable.Range(0, 5), i => Assert.Equal(["invoice-version-outdated"], Judge(few, $"{i}", 7)));
    }

    [Fact]
    public void The_invoices_polled_longest_ago_are_forgotten()
    {
        var few = new ConductRules(most: 10);
        for (var i = 0; i < 1000; i++)
        {
            Judge(few, "an old one", 0);
            Judge(few, $"{i}", 0);
            Assert.InRange(few.Remembered, 1, 10);
        }

        Pass(1);
        Assert.Equal(["invoice-version-outdated"], Judge(few, "an old one", 7));
        Assert.Equal(["invoice-version-outdated"], Judge(few, "999", 7));
        Assert.Empty(Judge(few, "1", 7));
    }
}
