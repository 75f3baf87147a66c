using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Explore.Merchants;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>Runs the command <c>explore</c>, with a simulator in this process.</summary>
internal static class Exploring
{
    private const int SomethingBroken = 1;

    public static Task<int> Run(ExploreOrder order, TextWriter output, CancellationToken stop) => Run(order, output, configure: null, stop);

    /// <param name="order">What is explored, and how long.</param>
    /// <param name="output">Where it is told.</param>
    /// <param name="configure">Changes the simulator that it runs.</param>
    /// <param name="stop">Ends it early.</param>
    public static async Task<int> Run(
        ExploreOrder order, TextWriter output, Action<WebApplicationBuilder>? configure, CancellationToken stop)
    {
        await using var host = await ExploringHost.Open(
            new() { Urls = order.Urls, DataDirectory = order.Data, MaxSandboxes = int.MaxValue }, stop, configure);
        if (order.Merchant.Run is null)
            await output.WriteLineAsync($"The shop calls SEQR at {host.Address}@explore-1/soap/merchant/cashregister-2.");
        var exploration = new Exploration(host.Stage, new FileMerchants(order.Merchant), order.Plan);
        host.Board.Add(exploration);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var following = ExploreConsole.Follow(exploration, output, over.Token);
        var report = await exploration.Run(stop);
        await over.CancelAsync();
        await following;
        await ExploreConsole.Tell(report, order, output);
        if (order.JUnit is { } junit)
            ExploreConsole.WriteJUnit(junit, report);
        if (order.Stays)
        {
            await output.WriteLineAsync($"What was found can be looked at: {host.Address}exploration. Ctrl-C ends it.");
            await host.WaitForStop(stop);
        }

        return report.Failures.IsEmpty ? 0 : SomethingBroken;
    }
}
