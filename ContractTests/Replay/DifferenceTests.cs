using SeqrSandbox.Simulator.Recordings;
using SeqrSandbox.Simulator.Replay;

namespace SeqrSandbox.ContractTests.Replay;

/// <summary>What counts as a difference, and what does not.</summary>
public sealed class DifferenceTests
{
    [Theory]
    [InlineData("the same", "<a>1</a>", "<a>1</a>")]
    [InlineData("another reference", "<invoiceReference>17</invoiceReference>", "<invoiceReference>18</invoiceReference>")]
    [InlineData(
        "its code",
        "<invoiceReference>17</invoiceReference><invoiceQRCode>HTTP://SEQR.SE/R17</invoiceQRCode>",
        "<invoiceReference>18</invoiceReference><invoiceQRCode>HTTP://SEQR.SE/R18</invoiceQRCode>")]
    [InlineData(
        "its code before it",
        "<invoiceQRCode>HTTP://SEQR.SE/R17</invoiceQRCode><invoiceReference>17</invoiceReference>",
        "<invoiceQRCode>HTTP://SEQR.SE/R18</invoiceQRCode><invoiceReference>18</invoiceReference>")]
    [InlineData("another time", "<at>2026-01-01T10:00:00.000+01:00</at>", "<at>2027-02-03T11:12:13Z</at>")]
    [InlineData(
        "the address of another sandbox",
        "<faultstring>It is at /soap/merchant.</faultstring>",
        "<faultstring>It is at /@again/soap/merchant.</faultstring>")]
    [InlineData(
        "a time in a report",
        "<c>&lt;R>&lt;At>2026-01-01 10:00&lt;/At>&lt;/R></c>",
        "<c>&lt;R>&lt;At>2026-01-02 11:11&lt;/At>&lt;/R></c>")]
    public void It_is_no_difference(string what, string recorded, string now)
    {
        Assert.NotEmpty(what);
        Assert.Empty(Compare(recorded, now));
    }

    [Theory]
    [InlineData("<status>PAID</status>", "<status>CANCELED</status>", "status: recorded PAID, now CANCELED")]
    [InlineData("<version>3</version>", "<version>4</version>", "version: recorded 3, now 4")]
    [InlineData("<a>1</a>", "", "a: recorded 1, now nothing")]
    [InlineData("", "<a>1</a>", "a: recorded nothing, now 1")]
    [InlineData("<a></a>", "<a>1</a>", "a: recorded empty, now 1")]
    [InlineData("<r><a>1</a></r><r><a>2</a></r>", "<r><a>1</a></r><r><a>3</a></r>", "r[2]/a: recorded 2, now 3")]
    [InlineData("<at>2026-01-01T10:00:00Z</at>", "<at>soon</at>", "at: recorded 2026-01-01T10:00:00Z, now soon")]
    [InlineData("<a>1.0</a>", "<a>1.00</a>", "a: recorded 1.0, now 1.00")]
    [InlineData(
        "<resultCode>0</resultCode><status>PAID</status>",
        "<resultCode>93</resultCode>",
        "resultCode: recorded 0 SUCCESS, now 93 SYSTEM_BUSY")]
    [InlineData(
        "<invoiceReference>17</invoiceReference><r><invoiceReference>17</invoiceReference></r>",
        "<invoiceReference>18</invoiceReference><r><invoiceReference>19</invoiceReference></r>",
        "r/invoiceReference: recorded 17, now 19")]
    [InlineData("<c>&lt;R>&lt;Sum>1&lt;/Sum>&lt;/R></c>", "<c>&lt;R>&lt;Sum>2&lt;/Sum>&lt;/R></c>", "c/R/Sum: recorded 1, now 2")]
    public void It_is_a_difference(string recorded, string now, string told) => Assert.Equal([told], Compare(recorded, now));

    [Fact]
    public void Two_references_that_become_one_are_a_difference()
    {
        var comparison = new AnswerComparison(new());
        comparison.Compare(Recorded("<ersReference>1</ersReference>"), Now("<ersReference>7</ersReference>"));

        var differences = comparison.Compare(Recorded("<ersReference>2</ersReference>"), Now("<ersReference>7</ersReference>"));

        Assert.Equal(["ersReference: recorded 2, now 7"], differences.Select(difference => difference.ToString()));
    }

    [Fact]
    public void No_answer_is_like_no_answer_and_nothing_else()
    {
        var comparison = new AnswerComparison(new());
        var silence = Recorded("") with { Status = null, Response = null };

        Assert.Empty(comparison.Compare(silence, TargetAnswer.None("reset")));
        Assert.Equal(
            ["answer: recorded no answer, now HTTP 200"],
            comparison.Compare(silence, Now("")).Select(difference => difference.ToString()));
        Assert.Equal(
            ["answer: recorded HTTP 200, now no answer (reset)"],
            comparison.Compare(Recorded(""), TargetAnswer.None("reset")).Select(difference => difference.ToString()));
    }

    [Fact]
    public void An_answer_that_a_scenario_damaged_is_like_another_that_nobody_can_read()
    {
        var comparison = new AnswerComparison(new());
        var damaged = Recorded("") with
        {
            Response = new() { Length = 3, Text = "<e>" },
            Scenario = new("garbled-response", "named", null)
        };

        Assert.Empty(comparison.Compare(damaged, new(200, "|e>", null)));
        Assert.Empty(comparison.Compare(damaged, new(200, "<e><b", "ended early")));
        Assert.Single(comparison.Compare(damaged, Now("<status>PAID</status>")));
        Assert.Single(comparison.Compare(damaged with { Scenario = null }, new(200, "|e>", null)));
    }

    [Fact]
    public void A_body_that_was_whole_and_is_cut_off_is_a_difference()
    {
        var cut = new AnswerComparison(new()).Compare(Recorded("<a>1</a>"), new(200, "<e><b>", "ended early"));

        Assert.Equal(["body: recorded whole, now cut off (ended early)"], cut.Select(difference => difference.ToString()));
    }

    private static IEnumerable<string> Compare(string recorded, string now) =>
        new AnswerComparison(new()).Compare(Recorded(recorded), Now(now)).Select(difference => difference.ToString());

    private static RecordedEntry Recorded(string members) => new()
    {
        Id = 1,
        Kind = "exchange",
        At = default,
        WallAt = default,
        Status = 200,
        Response = new() { Length = 1, Text = Envelope(members) },
    };

    private static TargetAnswer Now(string members) => new(200, Envelope(members), null);

    private static string Envelope(string members) => $"<e><b><anyResponse><return>{members}</return></anyResponse></b></e>";
}
