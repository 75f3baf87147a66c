using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo.Certify;

/// <summary>The phone that the shop's page is shown on: a link to the wallet opens it. Who confirms there is none of the shop's business.</summary>
internal sealed class Phone(Watcher watcher, SimulatedPayer payer, DemoOptions options)
{
    public async Task OpenAfterNextPollAsync(Bill bill, string? link)
    {
        Print("link", link);
        for (var next = watcher.NextPoll; watcher.LastPolled != bill.Id; next = watcher.NextPoll)
            await next;
        // With --wait a person opens it.
        if (!options.Wait && link is not null && await payer.OpenAsync(link) is { } trouble)
            Print("link", $"not opened: {trouble}");
    }
}
