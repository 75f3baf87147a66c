using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal.Findings;
using SeqrSandbox.Core.Terminals;
using static SeqrSandbox.Core.Certification.CheckState;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>The steps of the procedure, each by what was seen.</summary>
public sealed class StepTests
{
    [Fact]
    public void nothing_seen_leaves_every_check_to_do()
    {
        foreach (var plan in Plans.All)
            Assert.All(plan.Judge(new Seen().Record(plan)), result => Assert.Equal((NotSeen, true, result.Check.Next), (result.State, result.Exchanges.IsEmpty, result.Next)));
    }

    [Fact]
    public void an_invoice_with_rows_is_sent() => Assert.Equal((Passed, "1"), new Seen().Send("A").Of("send-invoice"));

    [Fact]
    public void an_invoice_without_rows_proves_nothing() => Assert.Equal((NotSeen, ""), new Seen().Send("A", rows: 0).Of("send-invoice"));

    [Fact]
    public void a_row_without_a_quantity_is_wrong()
    {
        var seen = new Seen().Send("A").With(FindingCatalogue.ItemQuantityMissing, "invoice/invoiceRows/invoiceRow[1]/itemQuantity");
        Assert.Equal((Failed, "1"), seen.Of("send-invoice"));
        Assert.Equal("invoice/invoiceRows/invoiceRow[1]/itemQuantity: Send itemQuantity on each row.", seen.Judge("send-invoice").Next);
    }

    [Fact]
    public void a_finding_with_a_check_of_its_own_fails_that_one_alone()
    {
        var seen = new Seen().Send("A").With(FindingCatalogue.ClientIdMissing);
        Assert.Equal((Passed, Passed, Failed), (seen.Of("send-invoice").State, seen.Of("no-errors").State, seen.Of("client-id").State));
    }

    [Fact]
    public void the_latest_attempt_counts()
    {
        var wrong = new Seen().Send("A").With(FindingCatalogue.ItemQuantityMissing);
        Assert.Equal((Failed, "1"), wrong.Of("send-invoice"));
        Assert.Equal((Passed, "2"), wrong.Send("B").Of("send-invoice"));
        Assert.Equal((Failed, "3"), wrong.Send("C").With(FindingCatalogue.ItemTotalAmountMissing).Of("send-invoice"));
    }

    [Fact]
    public void a_refused_invoice_is_wrong_and_an_answer_that_never_came_is_nothing()
    {
        Assert.Equal((Failed, "1"), new Seen().Send("A").Refused(11).Of("send-invoice"));
        Assert.Equal("It was refused with 11: look the result code up and call again.", new Seen().Send("A").Refused(11).Judge("send-invoice").Next);
        Assert.Equal((NotSeen, ""), new Seen().Call(Operation.SendInvoice, fact => fact with { Result = null, Rows = 1 }).Of("send-invoice"));
    }

    [Fact]
    public void the_status_is_asked_for_before_and_after_a_payment()
    {
        var seen = new Seen().Send("A").Ask("A").Pay("A");
        Assert.Equal(((Passed, "1 2"), (NotSeen, "")), (seen.Of("status-before-payment"), seen.Of("status-after-payment")));
        Assert.Equal((Passed, "4 5"), seen.Ask("A", InvoiceStatus.Paid).Of("status-after-payment"));
    }

    [Fact]
    public void a_question_after_the_scan_is_not_one_before() =>
        Assert.Equal((NotSeen, ""), new Seen().Send("A").Pay("A").Ask("A").Of("status-before-payment"));

    [Fact]
    public void a_payment_that_was_reversed_was_asked_for_too_late() =>
        Assert.Equal((Failed, "3 4"), new Seen().Send("A").Pay("A").Advance(21).Ask("A", InvoiceStatus.Canceled).Of("status-after-payment"));

    [Theory]
    [InlineData(20, NotSeen)]
    [InlineData(21, Failed)]
    public void a_payment_that_nobody_asks_for_is_failed_when_it_is_reversed(double seconds, CheckState state) =>
        Assert.Equal(state, new Seen().Send("A").Pay("A").Advance(seconds).Of("status-after-payment").State);

    [Theory]
    [InlineData(29, NotSeen)]
    [InlineData(30, Passed)]
    public void an_open_invoice_is_asked_for_after_30_s(double seconds, CheckState state) =>
        Assert.Equal(state, new Seen().Send("A").Advance(seconds).Ask("A").Of("status-after-a-while").State);

    [Fact]
    public void an_open_invoice_is_asked_for_by_its_reference() => Assert.Equal(
        Failed,
        new Seen().Send("A").Advance(30).Call(Operation.GetPaymentStatus, fact => fact with { Invoice = "A", Told = InvoiceStatus.Issued }).Of("status-after-a-while").State);

    [Fact]
    public void a_receipt_comes_after_the_payment_is_known()
    {
        Assert.Equal((Failed, "1"), new Seen().Call(Operation.SubmitPaymentReceipt, fact => fact with { Invoice = "A" }).Of("receipt"));
        var paid = new Seen().Send("A").Pay("A").Ask("A", InvoiceStatus.Paid);
        Assert.Equal((NotSeen, ""), paid.Of("receipt"));
        Assert.Equal((Passed, "4 5"), paid.Call(Operation.SubmitPaymentReceipt, fact => fact with { Invoice = "A" }).Of("receipt"));
        Assert.Equal(Failed, paid.With(FindingCatalogue.ReceiptTypeUnknown).Of("receipt").State);
    }

    [Fact]
    public void an_invoice_is_asked_for_and_canceled()
    {
        Assert.Equal((NotSeen, ""), new Seen().Send("A").Call(Operation.CancelInvoice, fact => fact with { Invoice = "A" }).Of("cancel"));
        Assert.Equal((Passed, "1 2 3"), new Seen().Send("A").Ask("A").Call(Operation.CancelInvoice, fact => fact with { Invoice = "A" }).Of("cancel"));
    }

    [Theory]
    [InlineData(50, NotSeen)]
    [InlineData(51, NotSeen)]
    [InlineData(54, Failed)]
    public void a_payer_who_is_faster_than_a_cancellation_fails_nothing(int result, CheckState state) =>
        Assert.Equal(state, new Seen().Send("A").Ask("A").Call(Operation.CancelInvoice, fact => fact with { Invoice = "A" }).Refused(result).Of("cancel").State);

    [Fact]
    public void a_refund_comes_at_the_end_of_a_payment_that_was_followed()
    {
        var seen = new Seen().Send("A").Ask("A").Pay("A").Ask("A", InvoiceStatus.Paid).Call(Operation.RefundPayment, fact => fact with { Invoice = "A" });
        Assert.Equal((Passed, "1 2 4 5 6"), seen.Of("refund"));
        Assert.Equal(Failed, seen.Refused(23).With(FindingCatalogue.ArgumentMissing, "ersReference").Of("refund").State);
    }

    [Fact]
    public void a_till_registers_gets_its_code_and_goes()
    {
        var seen = new Seen()
            .Call(Operation.RegisterTerminal, fact => fact with { Caller = "reseller", TerminalTold = "till" })
            .Call(Operation.AssignSeqrId, fact => fact with { Caller = "till", SeqrId = "ABC" })
            .Send("A", caller: "till").Pay("A", "HTTP://SEQR.SE/QABC")
            .Call(Operation.UnregisterTerminal, fact => fact with { Caller = "till" });
        Assert.Equal(
            [(Passed, "1"), (Passed, "1 2"), (Passed, "3"), (Passed, "4 5"), (Passed, "1 6")],
            ((string[])["register-terminal", "assign-seqr-id", "send-invoice", "static-code", "unregister-terminal"]).Select(check => seen.Of(check, Plans.PointOfSale)));
    }

    [Fact]
    public void an_id_that_another_terminal_assigns_is_not_the_new_tills() =>
        Assert.Equal(NotSeen, new Seen().Call(Operation.AssignSeqrId, fact => fact with { Caller = "other" }).Of("assign-seqr-id", Plans.PointOfSale).State);

    [Fact]
    public void each_plan_sees_the_invoices_of_its_own_kind_of_terminal()
    {
        var seen = new Seen().Call(Operation.RegisterTerminal, fact => fact with { TerminalTold = "till" }).Send("A").Send("B", caller: "till");
        Assert.Equal(((Passed, "2"), (Passed, "3")), (seen.Of("send-invoice"), seen.Of("send-invoice", Plans.PointOfSale)));
    }
}
