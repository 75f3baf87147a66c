using Microsoft.Extensions.DependencyInjection;
using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Explore.Merchants;

namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>The page of explorations before there is one, and while one goes on.</summary>
public sealed class ExplorationBoardTests : DashboardSuite
{
    private ExplorationBoard Board => Host.App.Services.GetRequiredService<ExplorationBoard>();

    [Fact]
    public async Task Before_there_is_one_it_tells_how_one_is_run()
    {
        var page = await NewVisitor().Open("/exploration");

        Assert.Equal("Exploration", page.Heading);
        Assert.Contains("An exploration searches for bugs in a shop's backend", page.Text, StringComparison.Ordinal);
        Assert.Equal("seqr-sandbox explore shop.yaml --lives 1000 --stay", Visit.Words(page.Find("pre")));
    }

    [Fact]
    public async Task Before_there_is_one_the_dashboard_has_no_tab_for_it() =>
        Assert.False((await NewVisitor().Open("/")).Has(".areas a[href='/exploration']"));

    [Fact]
    public async Task One_that_goes_on_is_followed()
    {
        Board.Add(new(null!, new NoShop("Teahouse"), new() { Lives = 40 }));

        var page = await NewVisitor().Open("/exploration");

        Assert.Equal("2000", page.Find("[data-live]").GetAttribute("data-every"));
        Assert.Equal("plays", Visit.Words(page.Find("#run-1-now .tag")));
        Assert.Equal("12 of 12 facts held so far", Visit.Words(page.Find("#run-1-now b")));
        Assert.Equal(("40", "0"), (page.Find("progress").GetAttribute("max"), page.Find("progress").GetAttribute("value")));
        Assert.Contains("No life was played yet.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_stands_first()
    {
        Board.Add(new(null!, new NoShop("Teahouse"), new()));
        Board.Add(new(null!, new NoShop("Bakery"), new()));

        var page = await NewVisitor().Open("/exploration");

        Assert.Equal(["Bakery", "Teahouse"], page.Document.QuerySelectorAll("h2").Select(Visit.Words));
        Assert.Equal(["run-2-title", "run-1-title"], page.Document.QuerySelectorAll("h2").Select(title => title.Id));
    }

    /// <summary>A merchant that nobody plays with.</summary>
    private sealed class NoShop(string name) : IMerchantSource
    {
        public string Name => name;

        public int Workers => 1;

        public Task<IMerchant> Open(Uri sandbox) => throw new NotSupportedException();
    }
}
