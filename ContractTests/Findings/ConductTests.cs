using System.Collections.Immutable;
using SeqrSandbox.ContractTests.Rules;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Journal.Findings;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>What is found in what a merchant does, to the second and by both clocks.</summary>
public sealed class ConductTests
{
    private readonly ConductRules rules = new();
    private TimeSpan wall;
    private TimeSpan time;
    private ImmutableArray<Finding> last;

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
    public void Who_learns_something_new_did_not_ask_in_vain()
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
            wall += TimeSpan.FromSeconds(1);
        }
    }

    [Fact]
    public void Where_a_test_moves_the_clock_it_need_not_wait()
    {
        for (var i = 0; i < 6; i++)
        {
            Assert.Empty(Ask(i == 0 ? 0 : 1));
            time += TimeSpan.FromSeconds(1);
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
    public void Who_is_notified_need_not_ask()
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
    public void Of_an_answer_that_was_lost_nobody_knows_what_was_learned()
    {
        Ask(0, delivered: false);
        Assert.Empty(Ask(0));
        Ask(1, InvoiceStatus.Canceled, 2, delivered: false);
        Assert.Empty(Ask(1, InvoiceStatus.Canceled, 2));
        Assert.Equal(["polled-after-final"], Ask(2, InvoiceStatus.Canceled, 2));
    }

    [Fact]
    public void Ten_seconds_are_in_time_and_more_are_not()
    {
        Send();
        Pass(10);
        Assert.Empty(Ask(0, InvoiceStatus.Paid, paidAt: 0));

        var other = new ConductTests();
        other.Send();
        other.Pass(10.1);
        Assert.Equal(["payment-acknowledged-late"], other.Ask(0, InvoiceStatus.Paid, paidAt: 0));
    }

    [Fact]
    public void A_receipt_acknowledges_too()
    {
        Send();
        Pass(1);
        Assert.Empty(Judge(Operation.SubmitPaymentReceipt, InvoiceStatus.Paid, paidAt: 0));
        Pass(60);
        Assert.Empty(Ask(0, InvoiceStatus.Paid, paidAt: 0));
    }

    [Fact]
    public void A_committed_reservation_needs_no_acknowledgment()
    {
        Send();
        Judge(Operation.CommitReservation, InvoiceStatus.Paid, paidAt: 0);
        Pass(60);
        Assert.Empty(Ask(0, InvoiceStatus.Paid, paidAt: 0));
    }

    [Fact]
    public void Of_an_invoice_from_before_a_restart_nobody_knows_when_it_was_acknowledged()
    {
        Pass(60);
        Assert.Empty(Ask(0, InvoiceStatus.Paid, paidAt: 0));
    }

    [Fact]
    public void Who_asked_before_the_payment_can_be_told_that_it_was_late()
    {
        Ask(0);
        Pass(12.3);
        Assert.Equal(["payment-acknowledged-late"], Ask(1, InvoiceStatus.Paid, paidAt: 1));
        Assert.Equal("Ask sooner: the payment was acknowledged after 11.3 s, and is reversed after 20 s.", last[0].Advice);
    }

    [Fact]
    public void An_outdated_version_is_told_with_its_place()
    {
        Ask(0, version: 2);
        Ask(1, version: 2);
        Assert.Equal(("invoiceVersion", "Send the invoiceVersion seen last, 2; it was 1."), (last[0].Place, last[0].Advice));
    }

    [Fact]
    public void A_reversal_is_told_once()
    {
        Send();
        Pass(30);
        Assert.Equal(["payment-not-acknowledged"], Ask(0, InvoiceStatus.Canceled, 3, reason: CancelReason.NotAcknowledged));
        Pass(1);
        Assert.Equal(["polled-after-final"], Ask(3, InvoiceStatus.Canceled, 3, reason: CancelReason.NotAcknowledged));
    }

    [Fact]
    public void Another_end_is_no_reversal()
    {
        Send();
        Assert.Empty(Ask(0, InvoiceStatus.Canceled, 2, reason: CancelReason.ByPayer));
    }

    [Fact]
    public void It_remembers_half_as_many_for_certain()
    {
        var few = new ConductRules(most: 10);
        for (var i = 0; i < 5; i++)
            Judge(few, $"{i}", 0);

        Assert.Equal(5, few.Remembered);
        Pass(1);
        Assert.All(Enumerable.Range(0, 5), i => Assert.Equal(["invoice-version-outdated"], Judge(few, $"{i}", 7)));
    }

    [Fact]
    public void It_forgets_the_invoices_nobody_asked_about_for_longest()
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

    private void Pass(double seconds)
    {
        wall += TimeSpan.FromSeconds(seconds);
        time += TimeSpan.FromSeconds(seconds);
    }

    private void Send() => Judge(Operation.SendInvoice);

    private List<string> Ask(
        int sent, InvoiceStatus status = InvoiceStatus.Issued, int version = 1, double? paidAt = null, bool delivered = true, double took = 0, Bill? bill = null, CancelReason? reason = null) =>
        Judge(Operation.GetPaymentStatus, status, version, sent, paidAt, delivered, took, bill, reason);

    private List<string> Judge(
        Operation operation, InvoiceStatus status = InvoiceStatus.Issued, int version = 1, int? sent = null, double? paidAt = null, bool delivered = true, double took = 0, Bill? bill = null, CancelReason? reason = null)
    {
        var invoice = Of("20151029000000001", version) with
        {
            CancelReason = reason,
            Payment = paidAt is { } at ? new() { ErsReference = new("1"), Amount = Given.Bill.Total, PaidAt = Given.Noon.AddSeconds(at), Acknowledged = true } : null,
        };
        return Judge(rules, bill is null ? invoice : invoice with { Bill = bill }, operation, status, sent, delivered, took);
    }

    private List<string> Judge(ConductRules judge, string reference, int sent) =>
        Judge(judge, Of(reference, 1), Operation.GetPaymentStatus, InvoiceStatus.Issued, sent, true, 0).Where(code => code != "polling-too-fast").ToList();

    private List<string> Judge(ConductRules judge, Invoice invoice, Operation operation, InvoiceStatus status, int? sent, bool delivered, double took)
    {
        var found = new FindingList();
        judge.Judge(
            new()
            {
                Operation = operation,
                Invoice = invoice,
                Status = status,
                VersionSent = sent,
                Began = new(Given.Noon + time, Given.Noon + wall),
                AnsweredAt = Given.Noon + wall + TimeSpan.FromSeconds(took),
                Delivered = delivered,
            },
            found);
        last = found.ToImmutable();
        return [.. last.Select(finding => finding.Code)];
    }

    private static Invoice Of(string reference, int version) => new()
    {
        Reference = new(reference),
        TerminalId = "till",
        ResellerId = "shop",
        SentAt = Given.Noon,
        Bill = Given.Bill,
        Acknowledgment = AcknowledgmentMode.NoAcknowledgment,
        Version = version,
    };
}
