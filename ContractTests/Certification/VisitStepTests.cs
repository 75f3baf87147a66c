using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using static SeqrSandbox.Core.Certification.CheckState;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>The checks of External services, each by what was seen. Source: SEQR External services, required methods.</summary>
public sealed class VisitStepTests
{
    private const string Link = "seqr://SEQR.SE/R1";

    private static readonly CertificationPlan Plan = ServicePlans.ExternalService;

    [Fact]
    public void A_service_as_documented_passes_everything()
    {
        var seen = Visited().Send("A").Act("scan", "A", Link).Act("confirm", "A").Notify("A").Ask("A", InvoiceStatus.Paid)
            .Call(InvoiceService.SubmitPaymentReceipt, fact => fact with { Invoice = "A", PaymentNamed = "ers-A", HasDocument = true })
            .Call(InvoiceService.MarkTransactionPeriod);
        Assert.All(Plan.Judge(seen.Record(Plan)), result => Assert.Equal((result.Check.Id, Passed), (result.Check.Id, result.State)));
    }

    [Fact]
    public void Without_a_visit_an_invoice_is_not_the_services() => Assert.Equal(
        (NotSeen, NotSeen),
        (new Seen().Paid("A").Of("send-invoice", Plan).State, new Seen().Paid("A").Of("status-after-payment", Plan).State));

    [Fact]
    public void A_service_that_asks_with_a_wrong_token_fails() => Assert.Equal(
        (Failed, "2"),
        new Seen().Act("scan", null, Service).Call(SessionService.GetClientSessionInfo).Refused(54).Of("session", Plan));

    [Fact]
    public void A_question_before_any_visit_proves_nothing() =>
        Assert.Equal(NotSeen, new Seen().Call(SessionService.GetClientSessionInfo).Of("session", Plan).State);

    [Fact]
    public void A_row_without_a_quantity_fails() => Assert.Equal(
        Failed,
        Visited().Send("A").With(FindingCatalogue.ItemQuantityMissing).Act("scan", "A", Link).Of("send-invoice", Plan).State);

    [Fact]
    public void A_bill_that_is_opened_by_another_link_fails() => Assert.Equal(
        Failed,
        Visited().Send("A").Act("scan", "A", "http://SEQR.SE/R1").With(FindingCatalogue.LinkNotSeqr).Of("seqr-link", Plan).State);

    [Fact]
    public void A_service_that_never_asks_for_the_status_fails()
    {
        var seen = Visited().Send("A").Act("scan", "A", Link).Act("confirm", "A").Notify("A").Wait(21);
        Assert.Equal((Failed, Failed), (seen.Of("status-when-notified", Plan).State, seen.Of("status-after-payment", Plan).State));
    }

    [Fact]
    public void A_receipt_without_a_document_fails()
    {
        var seen = Visited().Send("A").Act("scan", "A", Link).Act("confirm", "A").Ask("A", InvoiceStatus.Paid)
            .Call(InvoiceService.SubmitPaymentReceipt, fact => fact with { Invoice = "A", PaymentNamed = "ers-A" });
        Assert.Equal(
            (Failed, "Put each number that the payer needs into the receipt: the page in the app may be gone."),
            (seen.Of("receipt", Plan).State, seen.Judge("receipt", Plan).Next));
    }

    [Fact]
    public void A_period_that_is_refused_fails() =>
        Assert.Equal(Failed, Visited().Call(InvoiceService.MarkTransactionPeriod).Refused(49).Of("period", Plan).State);

    [Fact]
    public void The_guide_pays_what_the_page_opened()
    {
        Assert.Equal(NextStepKind.Scan, new Seen().Next(Plan).Kind);
        Assert.Equal("Waiting for send-invoice: Call sendInvoice with at least one row.", Visited().Next(Plan).Text);
        Assert.Equal(NextStepKind.Pay, Visited().Send("A").Act("scan", "A", Link).Next(Plan).Kind);
    }

    private const string Service = "HTTP://SEQR.SE/000/example_service?seat=12A";

    private static Seen Visited() => new Seen().Act("scan", null, Service).Call(SessionService.GetClientSessionInfo);
}
