using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>The finding about payments that were not polled in time.</summary>
public sealed class AskedInTimeTests : ConductSuite
{
    [Fact]
    public void Ten_seconds_are_in_time_and_more_are_not()
    {
        Send();
        Pass(10);
        Assert.Empty(Ask(0, InvoiceStatus.Paid, paidAt: 0));

        var other = new AskedInTimeTests();
        other.Send();
        other.Pass(10.1);
        Assert.Equal(["payment-acknowledged-late"], other.Ask(0, InvoiceStatus.Paid, paidAt: 0));
    }

    [Fact]
    public void A_receipt_acknowledges_too()
    {
        Send();
        Pass(1);
        Assert.Empty(Judge(InvoiceService.SubmitPaymentReceipt, InvoiceStatus.Paid, paidAt: 0));
        Pass(60);
        Assert.Empty(Ask(0, InvoiceStatus.Paid, paidAt: 0));
    }

    [Fact]
    public void A_committed_reservation_needs_no_acknowledgment()
    {
        Send();
        Judge(InvoiceService.CommitReservation, InvoiceStatus.Paid, paidAt: 0);
        Pass(60);
        Assert.Empty(Ask(0, InvoiceStatus.Paid, paidAt: 0));
    }

    [Fact]
    public void The_time_of_an_acknowledgment_is_unknown_after_a_restart()
    {
        Pass(60);
        Assert.Empty(Ask(0, InvoiceStatus.Paid, paidAt: 0));
    }

    [Fact]
    public void A_merchant_who_polled_before_the_payment_can_be_told_that_the_next_poll_was_late()
    {
        Ask(0);
        Pass(12.3);
        Assert.Equal(["payment-acknowledged-late"], Ask(1, InvoiceStatus.Paid, paidAt: 1));
        Assert.Equal("Ask sooner: the payment was acknowledged after 11.3 s, and is reversed after 20 s.", Last[0].Advice);
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
}
