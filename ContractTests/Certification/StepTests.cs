using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Terminals;
using static SeqrSandbox.Core.Certification.CheckState;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>The steps of the procedure, each by what was seen.</summary>
public sealed class StepTests
{
    [Fact]
    public void Nothing_seen_leaves_every_check_to_do()
    {
        foreach (var plan in Plans.All)
            Assert.All(
                plan.Judge(new Seen().Record(plan)),
                result => Assert.Equal((NotSeen, true, result.Check.Next), (result.State, result.Exchanges.IsEmpty, result.Next)));
    }

    [Fact]
    public void An_invoice_with_rows_is_sent() => Assert.Equal((Passed, "1"), new Seen().Send("A").Of("send-invoice"));

    [Fact]
    public void An_invoice_without_rows_proves_nothing() => Assert.Equal((NotSeen, ""), new Seen().Send("A", rows: 0).Of("send-invoice"));

    [Fact]
    public void A_row_without_a_quantity_is_wrong()
    {
        var seen = new Seen().Send("A").With(FindingCatalogue.ItemQuantityMissing, "invoice/invoiceRows/invoiceRow[1]/itemQuantity");
        Assert.Equal((Failed, "1"), seen.Of("send-invoice"));
        Assert.Equal("invoice/invoiceRows/invoiceRow[1]/itemQuantity: Send itemQuantity on each row.", seen.Judge("send-invoice").Next);
    }

    [Fact]
    public void A_finding_with_a_check_of_its_own_fails_that_one_alone()
    {
        var seen = new Seen().Send("A").With(FindingCatalogue.ClientIdMissing);
        Assert.Equal((Passed, Passed, Failed), (seen.Of("send-invoice").State, seen.Of("no-errors").State, seen.Of("client-id").State));
    }

    [Fact]
    public void The_latest_attempt_counts()
    {
        var wrong = new Seen().Send("A").With(FindingCatalogue.ItemQuantityMissing);
        Assert.Equal((Failed, "1"), wrong.Of("send-invoice"));
        Assert.Equal((Passed, "2"), wrong.Send("B").Of("send-invoice"));
        Assert.Equal((Failed, "3"), wrong.Send("C").With(FindingCatalogue.ItemTotalAmountMissing).Of("send-invoice"));
    }

    [Fact]
    public void A_refused_invoice_is_wrong_and_an_answer_that_never_came_is_nothing()
    {
        Assert.Equal((Failed, "1"), new Seen().Send("A").Refused(11).Of("send-invoice"));
        Assert.Equal(
            "It was refused with 11: look the result code up and call again.",
            new Seen().Send("A").Refused(11).Judge("send-invoice").Next);
        Assert.Equal(
            (NotSeen, ""),
            new Seen().Call(InvoiceService.SendInvoice, fact => fact with { Result = null, Rows = 1 }).Of("send-invoice"));
    }

    [Fact]
    public void The_status_is_asked_for_before_and_after_a_payment()
    {
        var seen = new Seen().Send("A").Ask("A").Pay("A");
        Assert.Equal(((Passed, "1 2"), (NotSeen, "")), (seen.Of("status-before-payment"), seen.Of("status-after-payment")));
        Assert.Equal((Passed, "4 5"), seen.Ask("A", InvoiceStatus.Paid).Of("status-after-payment"));
    }

    [Fact]
    public void A_question_after_the_scan_is_not_one_before()
    {
        Assert.Equal((NotSeen, ""), new Seen().Send("A").Pay("A").Ask("A").Of("status-before-payment"));
        Assert.Equal((NotSeen, ""), new Seen().Send("A").Act("scan", "A").Ask("A").Act("confirm", "A").Of("status-before-payment"));
        Assert.Equal((NotSeen, ""), new Seen().Send("A").Act("confirm", "A").Ask("A").Of("status-before-payment"));
    }

    [Fact]
    public void A_question_while_the_money_moves_is_not_one_after() =>
        Assert.Equal((NotSeen, ""), new Seen().Send("A").Pay("A").Ask("A").Of("status-after-payment"));

    [Fact]
    public void A_payment_that_another_call_was_about_is_left_in_peace()
    {
        var called = new Seen().Send("A").Ask("A").Pay("A")
            .Call(InvoiceService.SubmitPaymentReceipt, fact => fact with { Invoice = "A" }).Advance(21);
        Assert.Equal(NotSeen, called.Of("status-after-payment").State);

        var before = new Seen().Send("A").Ask("A").Pay("A").Notify("A").Advance(21);
        Assert.Equal((Failed, "4"), before.Of("status-after-payment"));
    }

    [Fact]
    public void A_payment_that_was_reversed_was_asked_for_too_late() =>
        Assert.Equal(
            (Failed, "3 4"),
            new Seen().Send("A").Pay("A").Advance(21).Ask("A", InvoiceStatus.Canceled).Of("status-after-payment"));

    [Theory]
    [InlineData(20, NotSeen)]
    [InlineData(21, Failed)]
    public void A_payment_that_nobody_asks_for_is_failed_when_it_is_reversed(double seconds, CheckState state) =>
        Assert.Equal(state, new Seen().Send("A").Pay("A").Advance(seconds).Of("status-after-payment").State);

    [Theory]
    [InlineData(29, NotSeen)]
    [InlineData(30, Passed)]
    public void An_open_invoice_is_asked_for_after_30_s(double seconds, CheckState state) =>
        Assert.Equal(state, new Seen().Send("A").Advance(seconds).Ask("A").Of("status-after-a-while").State);

    [Fact]
    public void An_open_invoice_is_asked_for_by_its_reference()
    {
        var seen = new Seen().Send("A").Advance(30)
            .Call(InvoiceService.GetPaymentStatus, fact => fact with { Invoice = "A", Told = InvoiceStatus.Issued });
        Assert.Equal((Failed, "1 2"), seen.Of("status-after-a-while"));
        Assert.Equal(
            "Name the invoice: send the invoiceReference that sendInvoice was answered with.",
            seen.Judge("status-after-a-while").Next);
    }

    [Fact]
    public void A_receipt_comes_after_the_payment_is_known()
    {
        Assert.Equal(
            (Failed, "1"),
            new Seen().Call(InvoiceService.SubmitPaymentReceipt, fact => fact with { Invoice = "A" }).Of("receipt"));
        var paid = new Seen().Send("A").Pay("A").Ask("A", InvoiceStatus.Paid);
        Assert.Equal((NotSeen, ""), paid.Of("receipt"));
        Assert.Equal((Passed, "4 5"), paid.Call(InvoiceService.SubmitPaymentReceipt, fact => fact with { Invoice = "A" }).Of("receipt"));
        Assert.Equal(Failed, paid.With(FindingCatalogue.ReceiptTypeUnknown).Of("receipt").State);
        Assert.StartsWith("Name the receipt's kind", paid.Judge("receipt").Next, StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_of_a_receipt_is_reported_before_its_warnings()
    {
        var seen = new Seen().Send("A").Pay("A").Ask("A", InvoiceStatus.Paid)
            .Call(InvoiceService.SubmitPaymentReceipt, fact => fact with { Invoice = "A" });
        seen.With(FindingCatalogue.ReceiptTypeUnknown).With(FindingCatalogue.MemberInNamespace);
        Assert.StartsWith("Write x without a namespace", seen.Judge("receipt").Next, StringComparison.Ordinal);

        var error = new Seen().Send("A").Pay("A").Ask("A", InvoiceStatus.Paid)
            .Call(InvoiceService.SubmitPaymentReceipt, fact => fact with { Invoice = "A" });
        Assert.Equal(Failed, error.With(FindingCatalogue.MemberInNamespace).Of("receipt").State);
    }

    [Fact]
    public void A_receipt_for_nothing_or_too_early_or_refused_is_wrong()
    {
        var nothing = new Seen().Call(InvoiceService.SubmitPaymentReceipt);
        Assert.Equal((Failed, "1"), nothing.Of("receipt"));
        Assert.Equal("Give the receipt after getPaymentStatus told PAID.", nothing.Judge("receipt").Next);

        var early = new Seen().Send("A").Pay("A")
            .Call(InvoiceService.SubmitPaymentReceipt, fact => fact with { Invoice = "A" }).Ask("A", InvoiceStatus.Paid);
        Assert.Equal((Failed, "4"), early.Of("receipt"));

        var refused = new Seen().Send("A").Pay("A").Ask("A", InvoiceStatus.Paid)
            .Call(InvoiceService.SubmitPaymentReceipt, fact => fact with { Invoice = "A" }).Refused(49);
        Assert.Equal("It was refused with 49: look the result code up and call again.", refused.Judge("receipt").Next);
    }

    [Fact]
    public void An_invoice_is_asked_for_and_canceled()
    {
        Assert.Equal(
            (NotSeen, ""),
            new Seen().Send("A").Call(InvoiceService.CancelInvoice, fact => fact with { Invoice = "A" }).Of("cancel"));
        Assert.Equal(
            (Passed, "1 2 3"),
            new Seen().Send("A").Ask("A").Call(InvoiceService.CancelInvoice, fact => fact with { Invoice = "A" }).Of("cancel"));
    }

    [Theory]
    [InlineData(50, NotSeen)]
    [InlineData(51, NotSeen)]
    [InlineData(54, Failed)]
    public void A_payer_who_is_faster_than_a_cancellation_fails_nothing(int result, CheckState state) =>
        Assert.Equal(
            state,
            new Seen().Send("A").Ask("A").Call(InvoiceService.CancelInvoice, fact => fact with { Invoice = "A" })
                .Refused(result).Of("cancel").State);

    [Fact]
    public void A_refund_comes_at_the_end_of_a_payment_that_was_followed()
    {
        var seen = new Seen().Send("A").Ask("A").Pay("A").Ask("A", InvoiceStatus.Paid)
            .Call(InvoiceService.RefundPayment, fact => fact with { Invoice = "A" });
        Assert.Equal((Passed, "1 2 4 5 6"), seen.Of("refund"));
        Assert.Equal(Failed, seen.Refused(23).With(FindingCatalogue.ArgumentMissing, "ersReference").Of("refund").State);
    }

    [Fact]
    public void A_till_registers_gets_its_code_and_goes()
    {
        var seen = new Seen()
            .Call(InvoiceService.RegisterTerminal, fact => fact with { Caller = "reseller", TerminalTold = "till" })
            .Call(InvoiceService.AssignSeqrId, fact => fact with { Caller = "till", SeqrId = "ABC" })
            .Send("A", caller: "till").Pay("A", "HTTP://SEQR.SE/QABC")
            .Call(InvoiceService.UnregisterTerminal, fact => fact with { Caller = "till" });
        Assert.Equal(
            [(Passed, "1"), (Passed, "1 2"), (Passed, "3"), (Passed, "4 5"), (Passed, "1 6")],
            ((string[])["register-terminal", "assign-seqr-id", "send-invoice", "static-code", "unregister-terminal"])
                .Select(check => seen.Of(check, Plans.PointOfSale)));
    }

    [Fact]
    public void Each_step_of_several_tills_depends_on_the_registration_of_its_own_till()
    {
        var seen = new Seen()
            .Call(InvoiceService.RegisterTerminal, fact => fact with { TerminalTold = "one" })
            .Call(InvoiceService.RegisterTerminal, fact => fact with { TerminalTold = "two" })
            .Call(InvoiceService.AssignSeqrId, fact => fact with { Caller = "one" });
        Assert.Equal((Passed, "1 3"), seen.Of("assign-seqr-id", Plans.PointOfSale));
    }

    [Fact]
    public void A_step_of_the_back_office_that_is_refused_is_wrong()
    {
        var seen = new Seen()
            .Call(InvoiceService.RegisterTerminal, fact => fact with { TerminalTold = "till" })
            .Call(InvoiceService.AssignSeqrId, fact => fact with { Caller = "till" }).Refused(53)
            .Call(InvoiceService.MarkTransactionPeriod).Refused(49);
        Assert.Equal(((Failed, "2"), (Failed, "3")), (seen.Of("assign-seqr-id", Plans.PointOfSale), seen.Of("period", Plans.PointOfSale)));
        Assert.Equal(
            "It was refused with 53: look the result code up and call again.",
            seen.Judge("assign-seqr-id", Plans.PointOfSale).Next);
    }

    [Fact]
    public void A_terminal_whose_registration_was_refused_is_no_till() => Assert.Equal(
        (Passed, "2"),
        new Seen().Call(InvoiceService.RegisterTerminal, fact => fact with { TerminalTold = "till" }).Refused(56)
            .Send("A", caller: "till").Of("send-invoice"));

    [Fact]
    public void An_id_that_another_terminal_assigns_is_not_the_new_tills() =>
        Assert.Equal(
            NotSeen,
            new Seen().Call(InvoiceService.AssignSeqrId, fact => fact with { Caller = "other" })
                .Of("assign-seqr-id", Plans.PointOfSale).State);

    [Fact]
    public void Each_plan_sees_the_invoices_of_its_own_kind_of_terminal()
    {
        var seen = new Seen().Call(InvoiceService.RegisterTerminal, fact => fact with { TerminalTold = "till" })
            .Send("A").Send("B", caller: "till");
        Assert.Equal(((Passed, "2"), (Passed, "3")), (seen.Of("send-invoice"), seen.Of("send-invoice", Plans.PointOfSale)));
    }
}
