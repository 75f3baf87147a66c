using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using static SeqrSandbox.Core.Certification.CheckState;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>Instant Checkout's checks, each by what was seen. Source: SEQR Instant Checkout, flow description.</summary>
public sealed class PurchaseStepTests
{
    private static readonly CertificationPlan Plan = ServicePlans.InstantCheckout;

    [Fact]
    public void A_purchase_as_documented_passes_all_that_one_purchase_can_show()
    {
        var seen = Bought("A");
        Assert.Equal(
            [
                "create-purchase 2", "send-invoice 1", "notification-taken 4 5", "status-when-notified 5 6",
                "status-after-payment 4 6", "client-id 1 6", "client-reference 1 6", "client-request-timeout 1 6", "no-errors 1 6"
            ],
            Plan.Judge(seen.Record(Plan)).Where(result => result.State == Passed)
                .Select(result => $"{result.Check.Id} {string.Join(' ', result.Exchanges)}"));
        Assert.Equal(NotSeen, seen.Of("own-notification-url", Plan).State);
    }

    [Fact]
    public void An_invoice_that_no_createPurchase_led_to_is_not_seen()
    {
        var seen = new Seen().Send("A").Pay("A").Notify("A").Ask("A", InvoiceStatus.Paid);
        Assert.All(Plan.Judge(seen.Record(Plan)), result => Assert.Equal(NotSeen, result.State));
    }

    [Fact]
    public void A_createPurchase_without_an_invoice_fails()
    {
        Assert.Equal(
            (Failed, "1", "createPurchase was refused: answer it with the invoiceReferenceId of a new invoice."),
            Judged("create-purchase", new Seen().Sell(null)));
        var wrong = Judged("create-purchase", new Seen().Sell(null).With(FindingCatalogue.PurchaseAnswerWrong));
        Assert.Equal((Failed, "1"), (wrong.State, wrong.Exchanges));
        Assert.StartsWith("Answer createPurchase within 5 s by 200 and JSON", wrong.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void A_createPurchase_that_is_answered_well_after_a_bad_answer_passes() =>
        Assert.Equal((Passed, "3"), new Seen().Sell(null).Send("A").Sell("A").Of("create-purchase", Plan));

    [Fact]
    public void A_row_without_a_quantity_fails() => Assert.Equal(
        (Failed, "1"),
        new Seen().Send("A").With(FindingCatalogue.ItemQuantityMissing).Sell("A").Of("send-invoice", Plan));

    [Fact]
    public void A_payment_that_nobody_is_notified_of_fails() => Assert.Equal(
        (Failed, "1 4", "Send notificationUrl with sendInvoice: without it nobody is notified."),
        Judged("notification-taken", new Seen().Send("A").Sell("A").Pay("A")));

    [Theory]
    [InlineData(500, "Answer the notification with 200: it was answered with 500.")]
    [InlineData(null, "Answer the notification with 200: no answer came.")]
    public void A_notification_that_is_not_taken_fails_until_it_is(int? status, string advice)
    {
        var seen = Notifying("A").Sell("A").Pay("A").Notify("A", status);
        Assert.Equal((Failed, "4 5", advice), Judged("notification-taken", seen));
        Assert.Equal((Passed, "4 6"), seen.Notify("A").Of("notification-taken", Plan));
    }

    [Fact]
    public void A_notification_that_has_not_come_yet_is_not_seen() =>
        Assert.Equal(NotSeen, Notifying("A").Sell("A").Pay("A").Of("notification-taken", Plan).State);

    [Fact]
    public void A_notificationUrl_of_two_purchases_fails()
    {
        var seen = Bought("A");
        Assert.Equal((Passed, "5 11"), Bought("B", seen).Of("own-notification-url", Plan));
        Assert.Equal(
            (Failed, "1 13 17", "Put what was bought into notificationUrl: this one was used for another purchase too."),
            Judged("own-notification-url", Notifying("C", seen, "https://shop.example/paid?A").Sell("C").Pay("C").Notify("C")));
    }

    [Fact]
    public void A_merchant_who_does_not_ask_when_notified_fails()
    {
        var seen = Notifying("A").Sell("A").Pay("A").Notify("A").Wait(3.1);
        Assert.Equal(
            (Failed, "5", "Send notificationUrl, and call getPaymentStatus at once when notified."), Judged("status-when-notified", seen));
        Assert.Equal((Failed, "4"), seen.Wait(20).Of("status-after-payment", Plan));
    }

    [Fact]
    public void Missing_members_of_the_context_fail() => Assert.Equal(
        Failed, new Seen().Send("A").With(FindingCatalogue.ClientReferenceMissing).Sell("A").Of("client-reference", Plan).State);

    [Fact]
    public void The_guide_lets_the_payer_scan_pay_and_scan_again()
    {
        var seen = new Seen();
        Assert.Equal((NextStepKind.Scan, null), (seen.Next(Plan).Kind, seen.Next(Plan).Code));
        Assert.StartsWith("Waiting for create-purchase: Answer createPurchase", seen.Next(Plan).Text, StringComparison.Ordinal);
        Notifying("A", seen).Sell("A");
        Assert.Equal(NextStepKind.Scan, seen.Next(Plan).Kind);
        seen.Act("scan", "A", "HTTP://SEQR.SE/000/wss?w=example_shop_id&t=A");
        Assert.Equal(new NextStep(NextStepKind.Pay, "The payer pays A.", "A", Payer: "payer-1"), seen.Next(Plan));
        seen.Act("confirm", "A");
        Assert.Equal(NextStep.Wait("Waiting for getPaymentStatus of A, which is paid."), seen.Next(Plan));
        seen.Notify("A").Ask("A", InvoiceStatus.Paid);
        Assert.StartsWith("Waiting for own-notification-url: Sell twice", seen.Next(Plan).Text, StringComparison.Ordinal);
        Assert.Equal(NextStep.Done, Bought("B", seen).Next(Plan));
    }

    private static Seen Notifying(string invoice, Seen? before = null, string? url = null) =>
        (before ?? new()).Call(
            InvoiceService.SendInvoice,
            fact => fact with { Invoice = invoice, Rows = 1, NotificationUrl = url ?? "https://shop.example/paid?" + invoice });

    private static Seen Bought(string invoice, Seen? before = null) =>
        Notifying(invoice, before).Sell(invoice).Pay(invoice, "HTTP://SEQR.SE/000/wss?w=example_shop_id&t=" + invoice)
            .Notify(invoice).Ask(invoice, InvoiceStatus.Paid);

    private static (CheckState State, string Exchanges, string? Next) Judged(string check, Seen seen)
    {
        var (state, exchanges) = seen.Of(check, Plan);
        return (state, exchanges, seen.Judge(check, Plan).Next);
    }
}
