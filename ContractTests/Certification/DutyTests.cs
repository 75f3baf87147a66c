using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using static SeqrSandbox.Core.Certification.CheckState;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>What holds throughout, by what was seen.</summary>
public sealed class DutyTests
{
    public static TheoryData<string, string> ContextFindings => new()
    {
        { "client-id", FindingCatalogue.ClientIdMissing.Code },
        { "client-reference", FindingCatalogue.ClientReferenceMissing.Code },
        { "client-request-timeout", FindingCatalogue.ClientRequestTimeoutMissing.Code },
        { "client-request-timeout", FindingCatalogue.ClientRequestTimeoutNotZero.Code },
    };

    [Theory]
    [MemberData(nameof(ContextFindings))]
    public void The_latest_call_of_each_operation_counts(string check, string finding)
    {
        var kind = FindingCatalogue.All.Single(kind => kind.Code == finding);
        var seen = new Seen().Send("A").With(kind).Ask("A");
        Assert.Equal((Failed, "1"), seen.Of(check));
        Assert.StartsWith("sendInvoice: ", seen.Judge(check).Next, StringComparison.Ordinal);
        Assert.Equal((Passed, "2 3"), seen.Send("B").Of(check));
    }

    [Fact]
    public void An_error_fails_and_a_warning_does_not()
    {
        Assert.Equal(Failed, new Seen().Send("A").With(FindingCatalogue.MemberInNamespace).Of("no-errors").State);
        Assert.Equal(Passed, new Seen().Send("A").With(FindingCatalogue.TitleMissing).Of("no-errors").State);
    }

    [Theory]
    [InlineData(0.4, Failed)]
    [InlineData(0.5, Passed)]
    [InlineData(1, Passed)]
    [InlineData(2.5, Passed)]
    [InlineData(2.6, Failed)]
    public void The_status_is_asked_for_about_once_a_second(double pause, CheckState state) =>
        Assert.Equal(state, new Seen().Send("A").Ask("A").Wait(pause).Ask("A").Wait(pause).Ask("A").Of("polling").State);

    [Fact]
    public void The_longer_of_two_pauses_counts()
    {
        var seen = new Seen().Send("A").Ask("A").Wait(1).Ask("A").Wait(3).Ask("A");

        Assert.Equal(Failed, seen.Of("polling").State);
        Assert.Equal("Ask once a second until the outcome is known; it was once in 3 s.", seen.Judge("polling").Next);
    }

    [Fact]
    public void Two_questions_show_no_pace() => Assert.Equal(NotSeen, new Seen().Send("A").Ask("A").Wait(1).Ask("A").Of("polling").State);

    [Fact]
    public void A_moved_clock_makes_no_pause_longer() =>
        Assert.Equal(Passed, new Seen().Send("A").Ask("A").Wait(1).Advance(30).Ask("A").Wait(1).Advance(30).Ask("A").Of("polling").State);

    [Fact]
    public void A_clock_that_is_moved_instead_of_waiting_counts() =>
        Assert.Equal(Passed, new Seen().Send("A").Ask("A").Advance(1).Ask("A").Advance(1).Ask("A").Of("polling").State);

    [Fact]
    public void A_pause_that_is_long_enough_is_taken_by_the_wall_clock() =>
        Assert.Equal(
            Passed,
            new Seen().Send("A").Ask("A").Wait(0.5).Advance(30).Ask("A").Wait(0.5).Advance(30).Ask("A").Of("polling").State);

    [Fact]
    public void A_frozen_clock_makes_no_pause_shorter() => Assert.Equal(
        "Ask once a second until the outcome is known; it was once in 0.3 s.",
        new Seen().Send("A").Ask("A").Wait(0.3).Advance(-0.3).Ask("A").Wait(0.3).Advance(-0.3).Ask("A").Judge("polling").Next);

    [Fact]
    public void Polling_with_a_finding_fails_whatever_follows()
    {
        var seen = new Seen().Send("A").Ask("A").Ask("A").With(FindingCatalogue.PollingTooFast);
        Assert.Equal((Failed, "3"), seen.Of("polling"));
        Assert.StartsWith("Ask once a second: this was the fourth time", seen.Judge("polling").Next, StringComparison.Ordinal);
        Assert.Equal((Failed, "3"), seen.Wait(1).Ask("A").Wait(1).Ask("A").Wait(1).Ask("A").Of("polling"));
    }

    [Theory]
    [InlineData(3, Passed)]
    [InlineData(3.1, Failed)]
    public void A_notification_is_followed_by_a_question_within_3_s(double seconds, CheckState state) =>
        Assert.Equal(
            state,
            new Seen().Send("A").Pay("A").Notify("A").Wait(seconds).Ask("A", InvoiceStatus.Paid).Wait(0.1).Of("notification").State);

    [Fact]
    public void While_there_is_time_to_ask_nothing_is_failed()
    {
        var seen = new Seen().Send("A", back: true).Pay("A").Notify("A").Wait(3);
        Assert.Equal((NotSeen, NotSeen), (seen.Of("notification").State, seen.Of("return").State));
        seen.Wait(0.1);
        Assert.Equal((Failed, Failed), (seen.Of("notification").State, seen.Of("return").State));
    }

    [Fact]
    public void A_merchant_who_knows_of_the_payment_need_not_ask_when_notified() =>
        Assert.Equal(
            Passed,
            new Seen().Send("A").Pay("A").Ask("A", InvoiceStatus.Paid).Wait(1).Notify("A").Wait(9).Of("notification").State);

    [Fact]
    public void A_question_at_the_instant_of_a_notification_follows_it_whatever_was_known_before()
    {
        Assert.Equal((Passed, "4 5"), new Seen().Send("A").Pay("A").Notify("A").Ask("A", InvoiceStatus.Paid).Wait(9).Of("notification"));
        Assert.Equal(
            (Passed, "5 6"),
            new Seen().Send("A").Pay("A").Ask("A", InvoiceStatus.Paid).Wait(1).Notify("A").Wait(1)
                .Ask("A", InvoiceStatus.Paid).Of("notification"));
    }

    [Fact]
    public void The_time_to_ask_begins_when_the_notification_was_answered() =>
        Assert.Equal(
            Passed,
            new Seen().Send("A").Pay("A").Notify("A").Lasting(2).Wait(4.5).Ask("A", InvoiceStatus.Paid).Wait(9).Of("notification").State);

    [Theory]
    [InlineData(199)]
    [InlineData(300)]
    [InlineData(500)]
    public void A_notification_that_was_not_accepted_does_not_count(int status) =>
        Assert.Equal(NotSeen, new Seen().Send("A").Pay("A").Notify("A", status).Wait(9).Of("notification").State);

    [Fact]
    public void An_invoice_without_backURL_has_no_way_back() =>
        Assert.Equal(NotSeen, new Seen().Send("A").Pay("A").Ask("A", InvoiceStatus.Paid).Of("return").State);

    [Fact]
    public void The_reference_of_the_payment_is_kept()
    {
        var paid = new Seen().Paid("A");
        Assert.Equal(
            (Passed, "7 8"),
            paid.Call(InvoiceService.RefundPayment, fact => fact with { PaymentNamed = "ers-A" }).Of("ers-reference"));
        Assert.Equal(
            (Failed, "9"),
            paid.Call(InvoiceService.RefundPayment, fact => fact with { PaymentNamed = "invented" }).Of("ers-reference"));
        Assert.Equal(
            "Send the ersReference that getPaymentStatus told with PAID: this one was told to nobody here.",
            paid.Judge("ers-reference").Next);
        Assert.Equal((Failed, "10"), paid.Call(InvoiceService.RefundPayment).Refused(23).Of("ers-reference"));
        Assert.Equal("Keep the ersReference that getPaymentStatus tells with PAID, and send it.", paid.Judge("ers-reference").Next);
    }

    [Theory]
    [InlineData("seqr://SEQR.SE/R1", Passed)]
    [InlineData("seqr-demo://SEQR.SE/R1", Passed)]
    [InlineData("HTTP://SEQR.SE/R1", NotSeen)]
    public void An_app_opens_the_wallet_by_a_link(string code, CheckState state) =>
        Assert.Equal(state, new Seen().Send("A").Act("scan", "A", code).Of("seqr-link").State);

    [Fact]
    public void A_link_that_opens_nothing_or_the_invoice_of_another_plan_shows_nothing()
    {
        Assert.Equal(NotSeen, new Seen().Send("A").Act("scan", "A", "seqr://SEQR.SE/R1").Refused(54).Of("seqr-link").State);
        Assert.Equal(NotSeen, new Seen().Send("A").Act("scan", "B", "seqr://SEQR.SE/R2").Of("seqr-link").State);
    }

    [Fact]
    public void A_call_that_measures_the_way_has_no_duties() =>
        Assert.Equal(NotSeen, new Seen().Call(InvoiceService.BenchmarkingNop).With(FindingCatalogue.ClientIdMissing).Of("client-id").State);

    [Fact]
    public void A_link_of_another_scheme_or_form_is_wrong_though_it_is_refused()
    {
        Assert.Equal(
            Failed,
            new Seen().Send("A").Act("scan", "A", "http://seqr.se/R1").With(FindingCatalogue.LinkNotSeqr).Refused(54)
                .Of("seqr-link").State);
        Assert.Equal(
            Failed,
            new Seen().Send("A").Act("scan", "A", "seqr://seqr.se:80/R1").With(FindingCatalogue.LinkMalformed)
                .Refused(54).Of("seqr-link").State);
    }
}
