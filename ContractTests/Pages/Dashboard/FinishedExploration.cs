using SeqrSandbox.ContractTests.Exploring;
using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Hosting;
using SeqrSandbox.Testing.Exploring;
using SeqrSandbox.Testing.InProcess;

namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>A simulator that has explored a shop with a mistake, and still shows what it found.</summary>
public sealed class FinishedExploration : IAsyncLifetime
{
    private readonly HttpClient shopHttp = new();
    private ExploringHost? host;
    private DelegateMerchants<PlainShop>? shops;

    public HttpClient Http { get; } = new();

    public Uri Address => Host.Address;

    internal ExplorationReport Report { get; private set; } = null!;

    private ExploringHost Host => host ?? throw new InvalidOperationException("It has not begun.");

    public async Task InitializeAsync()
    {
        host = await ExploringHost.Open(
            new() { Urls = RunningSimulator.AnyPort, MaxSandboxes = int.MaxValue }, CancellationToken.None, RunningSimulator.Isolate);
        Http.BaseAddress = host.Address;
        shops = await DelegateMerchants<PlainShop>.Open(PlainShop.With(Mistake.RefundsAgain, shopHttp), CancellationToken.None);
        Report = await Begin(new() { Lives = 500, Seed = 7, File = "my shop.yaml" }).Run(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await (shops?.DisposeAsync() ?? default);
        await (host?.DisposeAsync() ?? default);
        Http.Dispose();
        shopHttp.Dispose();
    }

    /// <summary>An exploration on the board, which plays nothing until it is run.</summary>
    internal Exploration Begin(ExplorationPlan plan)
    {
        var exploration = new Exploration(Host.Stage, shops!, plan);
        Host.Board.Add(exploration);
        return exploration;
    }
}
