using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using static SeqrSandbox.Core.Certification.CheckState;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>The checks of Unattended Payments, each by what was seen. Source: SEQR Unattended Payments, mandatory methods.</summary>
public sealed class ReservationStepTests
{
    private static readonly CertificationPlan Plan = ServicePlans.Unattended;

    [Fact]
    public void A_machine_as_documented_passes_everything()
    {
        var seen = Taken();
        Reserve("B", seen).Use("m", "one", "B").Act("scan", "B", Code).Act("cancel", "B").Ask("B", InvoiceStatus.Canceled);
        Assert.All(Plan.Judge(seen.Record(Plan)), result => Assert.Equal((result.Check.Id, Passed), (result.Check.Id, result.State)));
        Assert.Equal(NextStep.Done, seen.Next(Plan));
    }

    [Fact]
    public void A_createPurchase_with_a_wrong_answer_fails_and_a_documented_error_code_is_no_attempt()
    {
        Assert.Equal(NotSeen, new Seen().Use("m", "one", null).Of("create-purchase", Plan).State);
        var wrong = new Seen().Use("m", "one", null).With(FindingCatalogue.PurchaseAnswerWrong);
        Assert.Equal((Failed, "1"), wrong.Of("create-purchase", Plan));
    }

    [Fact]
    public void An_invoice_that_takes_the_money_at_once_fails() => Assert.Equal(
        (Failed, "Send paymentMode RESERVATION_REQUIRED_PRELIMINARY_AMOUNT: nothing is taken from the machine yet."),
        Judged("reserve", new Seen().Send("A").Use("m", "one", "A")));

    [Fact]
    public void A_machine_that_two_payers_get_fails()
    {
        var seen = Reserve("A").Use("m", "one", "A").Call(InvoiceService.SendInvoice, fact => fact with { Invoice = "B", Reserves = true });
        Assert.Equal(
            (Failed, "Answer createPurchase with the errorCode DEVICE_IN_USE while somebody else uses the machine."),
            Judged("device-in-use", seen.Use("m", "two", "B")));
    }

    [Fact]
    public void The_same_payer_and_a_payer_who_comes_later_get_the_machine()
    {
        Assert.Equal(NotSeen, Reserve("A").Use("m", "one", "A").Use("m", "one", "A").Of("device-in-use", Plan).State);
        var over = Reserve("A").Use("m", "one", "A").Call(InvoiceService.CommitReservation, fact => fact with { Invoice = "A" });
        Assert.Equal(NotSeen, Reserve("B", over).Use("m", "two", "B").Of("device-in-use", Plan).State);
    }

    [Fact]
    public void A_merchant_who_takes_no_notification_fails() => Assert.Equal(
        (Failed, "Answer the notification with 200: it was answered with 404."),
        Judged("notification-taken", Reserve("A").Use("m", "one", "A").Pay("A").Notify("A", 404)));

    [Fact]
    public void A_merchant_who_does_not_ask_when_notified_fails() => Assert.Equal(
        Failed, Reserve("A").Use("m", "one", "A").Pay("A").Notify("A").Wait(4).Of("status-when-notified", Plan).State);

    [Fact]
    public void A_commit_without_RESERVED_and_without_rows_fails()
    {
        var seen = Reserve("A").Use("m", "one", "A").Pay("A").Call(InvoiceService.CommitReservation, fact => fact with { Invoice = "A" });
        Assert.Equal(
            (Failed, "Ask getPaymentStatus before commitReservation: only RESERVED says that the payer confirmed."),
            Judged("status-reserved", seen));
        Assert.Equal(
            (Failed, "Send the rows of what was taken by updateInvoice, before commitReservation."), Judged("update-invoice", seen));
    }

    [Fact]
    public void A_refused_update_and_a_refused_commit_fail()
    {
        var seen = Reserve("A").Use("m", "one", "A").Pay("A").Ask("A", InvoiceStatus.Reserved)
            .Call(InvoiceService.UpdateInvoice, fact => fact with { Invoice = "A", Rows = 1 }).Refused(11)
            .Call(InvoiceService.CommitReservation, fact => fact with { Invoice = "A" }).Refused(22);
        Assert.Equal((Failed, "It was refused with 11: look the result code up and call again."), Judged("update-invoice", seen));
        Assert.Equal((Failed, "It was refused with 22: look the result code up and call again."), Judged("commit", seen));
    }

    [Fact]
    public void A_merchant_who_never_learns_that_the_payer_canceled_fails()
    {
        var seen = Reserve("A").Use("m", "one", "A").Act("scan", "A", Code).Act("cancel", "A");
        Assert.Equal(NotSeen, seen.Of("status-canceled", Plan).State);
        Assert.Equal(
            (Failed, "Ask getPaymentStatus until it tells CANCELED: the machine waits for a payer who left."),
            Judged("status-canceled", seen.Wait(31)));
    }

    [Fact]
    public void The_guide_lets_another_payer_try_then_pays_and_cancels_the_next()
    {
        var seen = Reserve("A").Use("m", "payer-1", "A").Act("scan", "A", Code);
        Assert.Equal((NextStepKind.Scan, Code, "payer-2"), (seen.Next(Plan).Kind, seen.Next(Plan).Code, seen.Next(Plan).Payer));
        Assert.Equal(NextStepKind.Pay, seen.Use("m", "payer-2", null).Next(Plan).Kind);
        seen.Act("confirm", "A");
        Assert.Equal("Waiting for updateInvoice and commitReservation of A, which is reserved.", seen.Next(Plan).Text);
        seen.Notify("A").Ask("A", InvoiceStatus.Reserved).Call(InvoiceService.UpdateInvoice, fact => fact with { Invoice = "A", Rows = 1 })
            .Call(InvoiceService.CommitReservation, fact => fact with { Invoice = "A" });
        Assert.Equal(NextStepKind.Scan, seen.Next(Plan).Kind);
        Reserve("B", seen).Use("m", "payer-1", "B").Act("scan", "B", Code);
        Assert.Equal((NextStepKind.Decline, "B"), (seen.Next(Plan).Kind, seen.Next(Plan).Invoice));
        Assert.Equal("Waiting for getPaymentStatus of B, which the payer canceled.", seen.Act("cancel", "B").Next(Plan).Text);
    }

    private const string Code = "HTTP://SEQR.SE/000/ups?w=public_test_shop&t=m";

    private static Seen Reserve(string invoice, Seen? before = null) => (before ?? new()).Call(
        InvoiceService.SendInvoice,
        fact => fact with { Invoice = invoice, Reserves = true, NotificationUrl = "https://machines.example/paid?" + invoice });

    private static Seen Taken() => Reserve("A").Use("m", "one", "A").Act("scan", "A", Code).Use("m", "two", null)
        .Act("confirm", "A").Notify("A").Ask("A", InvoiceStatus.Reserved)
        .Call(InvoiceService.UpdateInvoice, fact => fact with { Invoice = "A", Rows = 2 })
        .Call(InvoiceService.CommitReservation, fact => fact with { Invoice = "A" });

    private static (CheckState State, string? Next) Judged(string check, Seen seen) =>
        (seen.Judge(check, Plan).State, seen.Judge(check, Plan).Next);
}
