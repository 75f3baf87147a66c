using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using static SeqrSandbox.Core.Certification.CheckState;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>The checks of the Invoice Service, each by what was seen. Source: SEQR Invoice Service, certification.</summary>
public sealed class PaperBillStepTests
{
    private static readonly CertificationPlan Plan = ServicePlans.InvoiceService;

    [Fact]
    public void An_issuer_as_documented_passes_everything()
    {
        var seen = Paid("A");
        Paid("B", seen);
        Assert.All(Plan.Judge(seen.Record(Plan)), result => Assert.Equal((result.Check.Id, Passed), (result.Check.Id, result.State)));
    }

    [Fact]
    public void A_web_shops_invoice_is_no_paper_bill() => Assert.All(
        Plan.Judge(new Seen().Paid("A").Notify("A").Record(Plan)), result => Assert.Equal(NotSeen, result.State));

    [Fact]
    public void One_code_scanned_twice_is_not_two() =>
        Assert.Equal(NotSeen, new Seen().Act("scan", "A", Code("x")).Act("scan", "B", Code("x")).Of("codes", Plan).State);

    [Fact]
    public void A_code_that_the_phone_does_not_take_fails()
    {
        var seen = new Seen().Act("scan", null, Code("x")).Refused(24).With(FindingCatalogue.BillTokenSignature);
        Assert.Equal((Failed, "1"), seen.Of("codes", Plan));
        Assert.StartsWith("Sign the token with the 32 bytes of SHA-256", seen.Judge("codes", Plan).Next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(202)]
    public void A_notification_that_is_not_answered_with_200_fails(int status)
    {
        var seen = new Seen().Act("scan", "A", Code("x")).Act("confirm", "A").Notify("A", status);
        Assert.Equal((Failed, "2 3"), seen.Of("notification-taken", Plan));
        Assert.Equal($"Answer the notification with 200: it was answered with {status}.", seen.Judge("notification-taken", Plan).Next);
    }

    [Fact]
    public void A_wrong_token_fails_what_was_asked_with_it()
    {
        var seen = Paid("A").Call(IssuerService.GetInvoice, fact => fact with { Result = null, Status = 401 })
            .With(FindingCatalogue.AuthTokenWrong)
            .Call(IssuerService.GetReport, fact => fact with { Result = null, Status = 400 });
        Assert.StartsWith("Send X-Auth-Token", seen.Judge("details", Plan).Next, StringComparison.Ordinal);
        Assert.Equal(
            (Failed, "It was refused with HTTP 400: the answer says why."),
            (seen.Of("reports", Plan).State, seen.Judge("reports", Plan).Next));
        Assert.Equal(Failed, seen.Of("no-errors", Plan).State);
    }

    [Fact]
    public void One_report_is_not_enough() => Assert.Equal(NotSeen, Paid("A").Of("reports", Plan).State);

    [Fact]
    public void The_guide_pays_each_bill_that_was_scanned()
    {
        var seen = new Seen();
        Assert.Equal(NextStepKind.Scan, seen.Next(Plan).Kind);
        seen.Act("scan", "A", Code("A"));
        Assert.Equal(new NextStep(NextStepKind.Pay, "The payer pays A.", "A", Payer: "payer-1"), seen.Next(Plan));
        Assert.Equal(NextStepKind.Scan, seen.Act("confirm", "A").Next(Plan).Kind);
        seen.Act("scan", "B", Code("B")).Act("confirm", "B").Notify("B");
        Assert.Equal(
            NextStep.Wait("Waiting for details: Ask GET /api/invoice/{invoiceId} when notified."), seen.Next(Plan));
    }

    private static string Code(string token) => "HTTP://SEQR.SE/000/invoice?j=" + token;

    private static Seen Paid(string invoice, Seen? before = null) => (before ?? new())
        .Act("scan", invoice, Code(invoice)).Act("confirm", invoice).Notify(invoice)
        .Call(IssuerService.GetInvoice, fact => fact with { Invoice = invoice }).Call(IssuerService.GetReport);
}
