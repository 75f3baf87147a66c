using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Notifications;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>
/// What is found fault with outside of calls: how the app is opened, and how a notification is taken; and how much is
/// kept of it.
/// </summary>
public sealed class OccasionTests
{
    [Theory]
    [InlineData("seqr://SEQR.SE/R1", null)]
    [InlineData("HTTP://SEQR.SE/R1", null)]
    [InlineData(" HTTP://SEQR.SE/R1 ", null)]
    [InlineData("HTTP://seqr.se/R1", null)]
    [InlineData("http://seqr.se/R1", "http:")]
    [InlineData("HTTP://OTHER.SE/R1", "HTTP:")]
    [InlineData("  https://SEQR.SE/R1", "https:")]
    [InlineData("HTTPS://SEQR.SE/R1", "HTTPS:")]
    [InlineData("R1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_link_for_a_browser_opens_no_app(string? code, string? told) => Assert.Equal(
        told is null ? [] : [$"Open the app by a seqr: link, not by {told}."], LinkRules.Judge(code).Select(finding => finding.Advice));

    [Theory]
    [InlineData("seqr://seqr.se:80/R1", "A port is given, 80:")]
    [InlineData("SEQR:HTTP://SEQR.SE/R1", "There are two schemes,")]
    [InlineData(" seqr://SEQR.SE/r1", "The letter before")]
    public void A_link_that_is_not_the_code_with_another_scheme_opens_no_app(string code, string told) => Assert.StartsWith(
        "Make the link of the invoiceQRCode by its scheme alone, as text. " + told,
        Assert.Single(LinkRules.Judge(code)).Advice, StringComparison.Ordinal);

    [Theory]
    [InlineData("r1")]
    [InlineData("swish://pay")]
    [InlineData("4711")]
    public void A_code_that_people_type_or_scan_elsewhere_is_no_fault_of_the_merchant(string code) => Assert.Empty(LinkRules.Judge(code));

    [Theory]
    [InlineData(200, 3, "")]
    [InlineData(299, 0, "")]
    [InlineData(199, 0, "Answer a notification with 200; this one got 199.")]
    [InlineData(300, 0, "Answer a notification with 200; this one got 300.")]
    [InlineData(200, 3.14, "Answer a notification at once, and work afterwards: it took 3.1 s, and SEQR gives up after 5 s.")]
    [InlineData(null, 5, "Answer a notification with 200; this one got no answer.")]
    public void A_notification_is_answered_with_200_within_3_seconds(int? status, double seconds, string advice) => Assert.Equal(
        advice,
        string.Join(
            ' ',
            NotificationRules.Judge(new(Given.Noon, status, TimeSpan.FromSeconds(seconds), null)).Select(finding => finding.Advice)));

    [Fact]
    public void A_late_refusal_is_both() => Assert.Equal(
        ["notification-failed", "notification-slow"],
        NotificationRules.Judge(new Attempt(Given.Noon, 500, TimeSpan.FromSeconds(4), null)).Select(finding => finding.Code));

    [Theory]
    [InlineData(0)]
    [InlineData(49)]
    public void Fifty_findings_are_kept_those_from_before_among_them(int before)
    {
        var found = new FindingList([.. Enumerable.Repeat(FindingCatalogue.TitleMissing.At(null, null), before)]);
        for (var i = before; i < 50; i++)
        {
            Assert.False(found.IsFull);
            found.Add(FindingCatalogue.FooterMissing.At($"{i}", i));
        }

        Assert.True(found.IsFull);
        found.Add(FindingCatalogue.ChannelMissing.At(null, null));

        var all = found.ToImmutable();
        Assert.Equal(50, all.Length);
        Assert.Equal(before, all.Count(finding => finding.Code == "title-missing"));
        Assert.Equal(("footer-missing", "49", 49), (all[^1].Code, all[^1].Place, all[^1].Line));
    }

    [Fact]
    public void An_empty_list_of_findings_is_empty() => Assert.Empty(new FindingList().ToImmutable());

    [Theory]
    [InlineData(1, 5, 5)]
    [InlineData(5, 1, 5)]
    [InlineData(3600, 0, 3600)]
    public void The_clock_on_which_more_time_passed_counts(double sandbox, double wall, double seconds) => Assert.Equal(
        TimeSpan.FromSeconds(seconds),
        new Moment(Given.Noon.AddSeconds(sandbox), Given.Noon.AddSeconds(wall)).Since(new(Given.Noon, Given.Noon)));
}
