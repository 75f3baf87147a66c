using AngleSharp.Dom;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>Looking something up in the journal.</summary>
public sealed class JournalPageTests : DashboardSuite
{
    [Theory]
    [InlineData("operation=getPaymentStatus", 1)]
    [InlineData("operation=sendInvoice", 2)]
    [InlineData("terminal=public_test_shop_terminal", 3)]
    [InlineData("terminal=nobody", 0)]
    [InlineData("result=SUCCESS", 2)]
    [InlineData("result=11", 1)]
    [InlineData("finding=issue-date-missing", 2)]
    [InlineData("finding=channel-missing", 0)]
    [InlineData("since=2200-01-01T00:00:00Z", 0)]
    [InlineData("since=2000-01-01&operation=&invoice=&result=", 3)]
    [InlineData("q=getpaymentstatus", 1)]
    [InlineData("q=+SUCCESS+", 2)]
    [InlineData("q=11", 1)]
    [InlineData("q=public_test_shop_terminal", 3)]
    [InlineData("q=public_test_shop_terminal&operation=sendInvoice", 2)]
    [InlineData("q=issue-date-missing", 2)]
    [InlineData("q=exchange", 3)]
    [InlineData("q=clock+change", 0)]
    [InlineData("q=nobody", 0)]
    public async Task Entries_are_found_by_what_they_are(string query, int count)
    {
        await Poll(await GivenSent());
        await Call("sendInvoice", Wire.Message.Invoice("0"));

        var page = await NewVisitor().Open("/journal?" + query);

        Assert.Equal(count, page.Document.QuerySelectorAll("#journal tbody tr").Length);
        Assert.Equal(count == 0, page.Has("#journal .empty"));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("R{0}")]
    [InlineData("HTTP://SEQR.SE/R{0}")]
    public async Task Entries_are_found_by_their_invoice(string typed)
    {
        var reference = await GivenSent();
        await Poll(reference);
        await GivenSent();

        var page = await NewVisitor().Open("/journal?q=" + Uri.EscapeDataString(string.Format(typed, reference)));

        Assert.Equal(2, Rows(page).Count);
    }

    [Fact]
    public async Task An_empty_journal_has_nothing_to_search()
    {
        Assert.False((await NewVisitor().Open("/journal")).Has("main form"));
        Assert.True((await NewVisitor().Open("/journal?q=nobody")).Has("main form"));
    }

    [Fact]
    public async Task A_row_shows_errors_and_warnings_and_counts_hints()
    {
        await GivenSent();
        var visitor = NewVisitor();

        var marks = (await visitor.Open("/journal")).Document.QuerySelectorAll("#journal tbody .finding");
        var hints = (await Host.Sandbox.Journal.List(new())).Single().Findings.Count(finding => finding.Severity == Severity.Hint);

        Assert.InRange(hints, 1, 99);
        Assert.DoesNotContain(marks, mark => mark.ClassList.Contains("finding-hint"));
        Assert.Equal($"+{hints} {(hints == 1 ? "hint" : "hints")}", Visit.Words(marks[^1]));
        Assert.Equal("/journal/1", marks[^1].GetAttribute("href"));
    }

    [Theory]
    [InlineData("since=yesterday", "Since has to be an ISO 8601 instant")]
    [InlineData("result=FINE", "The result has to be a result code")]
    public async Task A_search_that_cannot_be_made_says_so(string query, string said)
    {
        var page = await NewVisitor().Open("/journal?" + query);

        Assert.Equal(400, page.Status);
        Assert.StartsWith(said, Visit.Words(page.Find("[role=alert]")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_goes_on_where_a_page_ended()
    {
        for (var call = 0; call < 60; call++)
            await Call("benchmarkingNop", "", "");
        var visitor = NewVisitor();

        var first = await visitor.Open("/journal?operation=benchmarkingNop");
        var second = await visitor.Follow(first, ".older");

        Assert.Equal((50, 10), (Rows(first).Count, Rows(second).Count));
        Assert.Empty(Rows(first).Intersect(Rows(second)));
    }

    [Fact]
    public async Task An_entry_shows_its_message_and_what_was_found_in_it()
    {
        await GivenSent();

        var page = await NewVisitor().Open("/journal/1");

        Assert.StartsWith("sendInvoice", page.Heading, StringComparison.Ordinal);
        Assert.Contains(
            page.Document.QuerySelectorAll(".listing code"),
            line => line.TextContent == "<resultDescription>SUCCESS</resultDescription>");
        Assert.Contains("issue-date-missing", Visit.Words(page.Find(".findings")), StringComparison.Ordinal);
    }

    /// <summary>A refusal shows its reason before anything that was found beside it.</summary>
    [Fact]
    public async Task A_refusal_shows_its_reason_first()
    {
        const string reason = "The password of the terminal public_test_shop_terminal is another one.";
        await Call("sendInvoice", Wire.Message.Invoice(), Wire.Message.ContextOf(Wire.Message.Shop, "wrong"));
        var visitor = NewVisitor();

        var entry = await visitor.Open("/journal/1");
        var row = (await visitor.Open("/journal")).Find("#journal tbody tr");

        Assert.Equal("sendInvoice 20 AUTHENTICATION_FAILED", entry.Heading);
        Assert.Equal(reason, Visit.Words(entry.Find("h1 + #reason.bad")));
        Assert.True(
            entry.Source.IndexOf(reason, StringComparison.Ordinal) < entry.Source.IndexOf("<h2>Findings</h2>", StringComparison.Ordinal));
        Assert.StartsWith("sendInvoice 20 AUTHENTICATION_FAILED" + reason, Visit.Words(row.QuerySelector("th")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_shows_the_headers_of_its_request()
    {
        await GivenSent();

        var headers = (await NewVisitor().Open("/journal/1")).Find("#headers");

        Assert.Equal("Headers of the request", Visit.Words(headers.QuerySelector("summary")!));
        Assert.Contains(headers.QuerySelectorAll("dl > div"), header => header.QuerySelector("dt")!.TextContent == "Content-Type"
            && header.QuerySelector("dd")!.TextContent.StartsWith("text/xml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_that_is_no_XML_is_shown_unchanged()
    {
        using var content = new StringContent("<not\n<xml", System.Text.Encoding.UTF8, "text/xml");
        using var answer = await Host.Client.PostAsync(InvoiceService.Path, content);

        var lines = (await NewVisitor().Open("/journal/1")).Document.QuerySelectorAll(".message")[0].QuerySelectorAll("code");

        Assert.Equal(["<not", "<xml"], lines.Select(line => line.TextContent));
    }

    [Theory]
    [InlineData("/journal/77")]
    [InlineData("/journal/x")]
    public async Task A_missing_entry_is_reported(string path) =>
        Assert.Equal(404, (await NewVisitor().Open(path)).Status);

    private static List<string> Rows(Visit page) =>
        [.. page.Document.QuerySelectorAll("#journal tbody th a").Select(link => link.GetAttribute("href")!)];
}
