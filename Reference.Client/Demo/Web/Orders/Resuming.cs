using Reference.Client.Checkout;

namespace Reference.Client.Demo.Web.Orders;

/// <summary>Takes up what an earlier run of the shop left open. The shop opens meanwhile: SEQR may be slow, or away.</summary>
internal sealed class Resuming(InAppCheckout checkout) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken) => await checkout.ResumeAsync(stoppingToken);
}
