using AngleSharp.Dom;

namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>The list that the dashboard begins with.</summary>
public sealed class InvoiceListTests : DashboardSuite
{
    [Fact]
    public async Task An_empty_sandbox_shows_how_to_begin()
    {
        var page = await NewVisitor().Open("/@mine/");

        Assert.Equal("http://localhost/@mine/soap/merchant/cashregister-2", Visit.Words(page.Find("#endpoint")));
        Assert.Equal("http://localhost/~mine/soap/merchant/cashregister-2", Visit.Words(page.Find("#plain-endpoint")));
        Assert.False((await NewVisitor().Open("/~mine/")).Has("#plain-endpoint"));
        foreach (var group in (string[])["sample", "test"])
        {
            Assert.Equal(
                ["PHP", "Java", "Python", "Node.js", ".NET"],
                page.Document.QuerySelectorAll($".sample[name={group}] summary").Select(Visit.Words));
        }

        Assert.True(page.Has("#start[data-live]"));
    }

    [Fact]
    public async Task The_first_page_with_all_it_loads_is_small()
    {
        var page = await NewVisitor().Open("/");
        var size = page.Source.Length;
        foreach (var loaded in page.Document.QuerySelectorAll("[src], link[href]"))
            size += (await Host.Client.GetByteArrayAsync(loaded.GetAttribute("src") ?? loaded.GetAttribute("href"))).Length;

        Assert.InRange(size, 1000, 150_000);
    }

    [Fact]
    public async Task An_invoice_is_there_with_its_state_amount_terminal_and_scenario()
    {
        await Host.Sandbox.FreezeClock();
        var reference = await GivenSent(
            "<title>Tea</title>",
            Context.Replace("<clientId>", "<clientComment>scenario=paid-slowly</clientComment><clientId>", StringComparison.Ordinal));

        var row = (await NewVisitor().Open("/")).Find("#invoices[data-live] tbody tr");

        Assert.Equal(
            [reference + "Tea", "issued", "149.90 SEK", "public_test_shop_terminal", "paid-slowly", "0 s"],
            row.Children.Select(Visit.Words));
        Assert.Equal($"/invoices/{reference}", row.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Among_ten_thousand_a_page_shows_fifty_and_leads_on()
    {
        await GivenInvoices(10_000);
        var visitor = NewVisitor();

        var first = await visitor.Open("/");
        var second = await visitor.Follow(first, "#invoices .older");
        var deep = await visitor.Open("/?before=20260101000000101");
        var last = await visitor.Follow(await visitor.Follow(deep, "#invoices .older"), ".pager a");

        Assert.Equal(Numbers(10_000, 9_951), References(first));
        Assert.Equal(Numbers(9_950, 9_901), References(second));
        Assert.Equal(Numbers(100, 51), References(deep));
        Assert.Equal(References(first), References(last));
        Assert.All(new[] { first, second, deep }, page => Assert.InRange(page.Source.Length, 1000, 60_000));
    }

    [Fact]
    public async Task The_invoices_of_each_status_are_counted_whatever_the_list_shows()
    {
        await GivenInvoices(2003);
        await GivenSent("<title>Tea</title>");
        var visitor = NewVisitor();
        const string counted = "all 2,004, issued 1,003, waiting for the shop 0, reserved 0, paid 0, canceled 0, failed 1,001";

        var all = await visitor.Open("/");
        var failed = await visitor.Follow(all, "#counts a[href='/?status=FAILED']");

        Assert.Equal(counted, Counts(all));
        Assert.Equal(counted, Counts(failed));
        Assert.Equal("all 2,004", Visit.Words(all.Find("#counts[data-live] [aria-current]")));
        Assert.Equal("failed 1,001", Visit.Words(failed.Find("#counts [aria-current]")));
        Assert.All(failed.Document.QuerySelectorAll("#invoices .state"), state => Assert.Equal("failed", state.TextContent));
    }

    [Fact]
    public async Task At_the_end_the_list_leads_nowhere()
    {
        await GivenInvoices(51);
        var visitor = NewVisitor();

        var end = await visitor.Follow(await visitor.Open("/"), "#invoices .older");

        Assert.Single(References(end));
        Assert.False(end.Has(".older"));
    }

    [Fact]
    public async Task A_status_is_kept_from_page_to_page()
    {
        await GivenInvoices(300);
        var visitor = NewVisitor();

        var chosen = await visitor.Follow(await visitor.Open("/"), "#counts a[href='/?status=FAILED']");
        var failed = await visitor.Press(chosen, "Show", ("terminal", "public_test_shop_terminal"));
        var more = await visitor.Follow(failed, "#invoices .older");

        Assert.Equal(50, References(more).Count);
        Assert.All(
            failed.Document.QuerySelectorAll("#invoices .state").Concat(more.Document.QuerySelectorAll("#invoices .state")),
            state => Assert.Equal("failed", state.TextContent));
        Assert.Equal("/?status=FAILED", more.Find("#counts [aria-current]").GetAttribute("href"));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("HTTP://SEQR.SE/R{0}")]
    [InlineData(" seqr://SEQR.SE/R{0} ")]
    public async Task An_invoice_is_found_by_its_reference_code_or_link(string typed)
    {
        await GivenInvoices(3);

        var found = await NewVisitor().Open("/?reference=" + Uri.EscapeDataString(string.Format(typed, "20260101000000002")));

        Assert.Equal(["20260101000000002"], References(found));
    }

    [Fact]
    public async Task An_invoice_is_found_by_the_reference_of_its_payment()
    {
        var reference = await GivenBill();
        (await Post($"/sandbox/invoices/{reference}/pay")).ShouldBe(200);
        var paid = (await Get($"/sandbox/invoices/{reference}"))["payment.ersReference"];

        Assert.Equal([reference], References(await NewVisitor().Open("/?reference=" + paid)));
    }

    [Theory]
    [InlineData("/?terminal=nobody", 200, "No invoice is like that")]
    [InlineData("/?reference=1", 200, "No invoice is like that")]
    [InlineData("/?status=LOST", 400, "There is no status LOST")]
    public async Task A_search_without_results_says_so(string path, int status, string said)
    {
        await GivenInvoices(1);

        var page = await NewVisitor().Open(path);

        Assert.Equal(status, page.Status);
        Assert.Contains(said, Visit.Words(page.Find("#invoices")), StringComparison.Ordinal);
    }

    private static string Counts(Visit page) => string.Join(", ", page.Document.QuerySelectorAll("#counts a").Select(Visit.Words));

    private static List<string> References(Visit page) =>
        [.. page.Document.QuerySelectorAll("#invoices tbody th a").Select(link => link.TextContent)];

    private static List<string> Numbers(int from, int to) =>
        [.. Enumerable.Range(to, from - to + 1).Reverse().Select(number => $"20260101{number:D9}")];
}
