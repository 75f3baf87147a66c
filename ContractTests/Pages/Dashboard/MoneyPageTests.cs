using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>The page of transfers, top-ups and purchases.</summary>
public sealed class MoneyPageTests : DashboardSuite
{
    [Fact]
    public async Task Before_anything_has_moved_it_says_so_and_shows_the_products()
    {
        var page = await NewVisitor().Open("/money");

        Assert.Contains("Nobody has transferred", page.Document.QuerySelector("#orders")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No money has moved yet", page.Document.QuerySelector("#accounts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("DATA-32", page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_what_moved_and_what_the_accounts_hold()
    {
        await Call("requestTopup", MoneyMessage.Topup());
        var bought = await Call("requestPurchase", MoneyMessage.Purchase(rows: MoneyMessage.Row(MoneyMessage.Coffee, count: "2")));

        var page = await NewVisitor().Open("/money");

        var rows = page.Document.QuerySelectorAll("#orders tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains(bought.Split("<ersReference>")[1].Split('<')[0], rows[0], StringComparison.Ordinal);
        Assert.Contains("2 × COFFEE", rows[0], StringComparison.Ordinal);
        Assert.Contains("99.80 SEK", rows[0], StringComparison.Ordinal);
        Assert.Contains("top-up TOPUP", rows[1], StringComparison.Ordinal);
        Assert.Contains("payer-1, AIRTIME", rows[1], StringComparison.Ordinal);
        Assert.Contains("99 850.20 SEK", Visit.Words(page.Find("#accounts")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        for (var number = 0; number < 31; number++)
            await Call("requestTransfer", MoneyMessage.Transfer());
        var visitor = NewVisitor();
        var first = await visitor.Open("/money");

        var second = await visitor.Follow(first, ".older");

        Assert.Equal(30, first.Document.QuerySelectorAll("#orders tbody tr").Length);
        Assert.Single(second.Document.QuerySelectorAll("#orders tbody tr"));
    }
}
