using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>The next step of a guided run.</summary>
public sealed class GuideTests
{
    private static readonly InvoiceStatus Paid = InvoiceStatus.Paid;

    [Fact]
    public void The_merchant_begins() => Assert.Equal("Waiting for sendInvoice, for an invoice to pay.", Wait(new()));

    [Fact]
    public void A_till_begins_with_its_registration()
    {
        var seen = new Seen();
        Assert.StartsWith("Waiting for register-terminal", Wait(seen, Plans.PointOfSale), StringComparison.Ordinal);
        seen.Call(InvoiceService.RegisterTerminal, fact => fact with { TerminalTold = "till" });
        Assert.StartsWith("Waiting for assign-seqr-id", Wait(seen, Plans.PointOfSale), StringComparison.Ordinal);
        seen.Call(InvoiceService.AssignSeqrId, fact => fact with { Caller = "till", SeqrId = "ABC" })
            .Send("1", caller: "till").Ask("1", caller: "till").Wait(3.5);
        Assert.Equal(new NextStep(NextStepKind.Pay, "The payer pays 1.", "1", "HTTP://SEQR.SE/QABC"), seen.Next(Plans.PointOfSale));
    }

    [Fact]
    public void No_payer_pays_before_the_status_was_asked_for() =>
        Assert.Equal("Waiting for getPaymentStatus of 1, before the payer scans.", Wait(new Seen().Send("1").Wait(60)));

    [Fact]
    public void The_payer_leaves_time_to_poll()
    {
        var seen = new Seen().Send("1").Ask("1").Wait(1).Ask("1").Wait(1);
        Assert.Equal("The payer takes out the phone for 1. Waiting for getPaymentStatus meanwhile.", Wait(seen));
        Assert.Equal(new NextStep(NextStepKind.Pay, "The payer pays 1.", "1", "HTTP://SEQR.SE/R1"), seen.Ask("1").Next());
    }

    [Fact]
    public void A_bill_that_is_on_a_phone_already_is_confirmed_there() =>
        Assert.Equal(
            new NextStep(NextStepKind.Pay, "The payer pays 1.", "1", null, "payer-1"),
            new Seen().Send("1").Ask("1").Act("scan", "1", "seqr://SEQR.SE/R1").Wait(4).Next());

    [Fact]
    public void The_whole_procedure_of_a_web_shop()
    {
        var seen = new Seen().Paid("1");
        Assert.Equal("Waiting for another sendInvoice, which nobody will pay for 30 s.", Wait(seen));
        seen.Send("2").Ask("2");
        Assert.Equal(new NextStep(NextStepKind.Advance, "30 s pass.", "2"), seen.Next());
        seen.Advance(30);
        Assert.Equal("Waiting for getPaymentStatus of 2, 30 s after it was sent.", Wait(seen));
        seen.Ask("2");
        Assert.Equal("Waiting for receipt: Call submitPaymentReceipt with the ersReference of a payment.", Wait(seen));
        seen.Call(InvoiceService.SubmitPaymentReceipt, fact => fact with { Invoice = "1", PaymentNamed = "ers-1" });
        seen.Send("3");
        Assert.Equal("Waiting for getPaymentStatus of 3, and then for cancelInvoice.", Wait(seen));
        seen.Ask("3").Wait(60);
        Assert.Equal("Waiting for cancelInvoice of 3, or of another one.", Wait(seen));
        seen.Call(InvoiceService.CancelInvoice, fact => fact with { Invoice = "3" });
        Assert.Equal("Waiting for sendInvoice, for an invoice to pay.", Wait(seen));
        seen.Send("4").Ask("4").Wait(4);
        Assert.Equal((NextStepKind.Pay, "4"), (seen.Next().Kind, seen.Next().Invoice));
        seen.Pay("4");
        Assert.Equal("Waiting for getPaymentStatus of 4, which is paid.", Wait(seen));
        seen.Ask("4", Paid);
        Assert.Equal("Waiting for refundPayment of 4.", Wait(seen));
        seen.Call(InvoiceService.RefundPayment, fact => fact with { Invoice = "4", PaymentNamed = "ers-4" });
        Assert.StartsWith("Waiting for period: ", Wait(seen), StringComparison.Ordinal);
        seen.Call(InvoiceService.MarkTransactionPeriod);
        Assert.StartsWith("Waiting for notification: ", Wait(seen), StringComparison.Ordinal);
    }

    [Fact]
    public void A_till_is_through_when_it_is_unregistered()
    {
        var seen = new Seen()
            .Call(InvoiceService.RegisterTerminal, fact => fact with { TerminalTold = "shop" })
            .Call(InvoiceService.AssignSeqrId, fact => fact with { SeqrId = "ABC" })
            .Send("1").Ask("1").Wait(1).Ask("1").Wait(1).Ask("1").Pay("1", "HTTP://SEQR.SE/QABC").Ask("1", Paid)
            .Send("2").Advance(30).Ask("2")
            .Call(InvoiceService.SubmitPaymentReceipt, fact => fact with { Invoice = "1", PaymentNamed = "ers-1" })
            .Call(InvoiceService.CancelInvoice, fact => fact with { Invoice = "2" })
            .Call(InvoiceService.RefundPayment, fact => fact with { Invoice = "1", PaymentNamed = "ers-1" })
            .Call(InvoiceService.MarkTransactionPeriod);
        Assert.StartsWith("Waiting for unregister-terminal", Wait(seen, Plans.PointOfSale), StringComparison.Ordinal);
        Assert.Equal(
            new NextStep(NextStepKind.Done, "Every check was seen."),
            seen.Call(InvoiceService.UnregisterTerminal).Next(Plans.PointOfSale));
    }

    [Fact]
    public void A_refused_poll_does_not_count() => Assert.Equal(
        "Waiting for getPaymentStatus of 1, before the payer scans.",
        Wait(
            new Seen().Send("1")
                .Call(InvoiceService.GetPaymentStatus, fact => fact with { Invoice = "1", NamesInvoice = true }).Refused(93).Wait(60)));

    [Fact]
    public void The_payer_scans_the_code_of_the_till_that_sent_the_bill()
    {
        var seen = new Seen()
            .Call(InvoiceService.RegisterTerminal, fact => fact with { TerminalTold = "one" })
            .Call(InvoiceService.RegisterTerminal, fact => fact with { TerminalTold = "two" })
            .Call(InvoiceService.AssignSeqrId, fact => fact with { Caller = "two", SeqrId = "TWO" })
            .Call(InvoiceService.AssignSeqrId, fact => fact with { Caller = "one", SeqrId = "ONE" })
            .Send("1", caller: "two").Ask("1", caller: "two").Wait(3.5);

        Assert.Equal("HTTP://SEQR.SE/QTWO", seen.Next(Plans.PointOfSale).Code);
    }

    [Fact]
    public void An_invoice_that_came_to_an_end_is_not_left_open()
    {
        const string Another = "Waiting for another sendInvoice, which nobody will pay for 30 s.";
        Assert.Equal(Another, Wait(new Seen().Paid("1").Send("2").Call(InvoiceService.CancelInvoice, fact => fact with { Invoice = "2" })));
        Assert.Equal(Another, Wait(new Seen().Paid("1").Send("2").Ask("2", InvoiceStatus.Canceled)));
        Assert.Equal(Another, Wait(new Seen().Paid("1").Send("2").Ask("2", InvoiceStatus.Failed)));
        Assert.Equal(Another, Wait(new Seen().Paid("1").Send("2").Ask("2", Paid)));
    }

    [Fact]
    public void There_is_nothing_to_cancel_when_no_bill_is_open() => Assert.Equal(
        "Waiting for sendInvoice, for an invoice to cancel.",
        Wait(LeftOpen().Ask("2", Paid)));

    [Fact]
    public void A_shop_may_tidy_up_before_the_refund()
    {
        var seen = LeftOpen()
            .Send("3").Ask("3").Call(InvoiceService.CancelInvoice, fact => fact with { Invoice = "3" })
            .Paid("4").Call(InvoiceService.CancelInvoice, fact => fact with { Invoice = "2" });

        Assert.Equal("Waiting for refundPayment of 4.", Wait(seen));
    }

    [Fact]
    public void The_guide_goes_on_after_a_refused_cancellation() => Assert.Equal(
        "Waiting for sendInvoice, for an invoice to pay.",
        Wait(LeftOpen().Send("3").Ask("3").Call(InvoiceService.CancelInvoice, fact => fact with { Invoice = "3" }).Refused(54)));

    /// <summary>A run up to the receipt: one invoice is paid, and one was left open.</summary>
    private static Seen LeftOpen() => new Seen().Paid("1")
        .Send("2").Ask("2").Advance(30).Ask("2")
        .Call(InvoiceService.SubmitPaymentReceipt, fact => fact with { Invoice = "1", PaymentNamed = "ers-1" });

    private static string Wait(Seen seen, CertificationPlan? plan = null)
    {
        var move = seen.Next(plan);
        Assert.Equal(NextStepKind.Wait, move.Kind);
        return move.Text;
    }
}
