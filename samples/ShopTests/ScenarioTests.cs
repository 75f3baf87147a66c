using SeqrSandbox.Testing;

namespace ShopTests;

public sealed class ScenarioTests(SeqrFixture seqr) : ShopTest(seqr)
{
    [Fact]
    public async Task A_payer_of_the_scenario_pays_by_himself()
    {
        await Sandbox.UseScenarioAsync("paid");

        var reference = await Checkout.BillAsync("A-1", 149.90m);

        Assert.Equal(SeqrInvoiceStatus.Paid, (await Sandbox.WaitForAsync(reference, SeqrInvoiceStatus.Paid)).Status);
    }

    [Fact]
    public async Task A_busy_seqr_is_seen_by_the_shop()
    {
        await Sandbox.PutScenarioAsync("busy-once", """
            name: busy-once
            description: SEQR is busy when it is asked the first time.
            calls:
              - on: getPaymentStatus
                nth: 1
                result: SYSTEM_BUSY
            """);
        await Sandbox.UseScenarioAsync("busy-once");
        var reference = await Checkout.BillAsync("A-1", 149.90m);

        var busy = await Assert.ThrowsAsync<SeqrRefusedException>(() => Checkout.AskAsync(reference));

        Assert.Contains("SYSTEM_BUSY", busy.Message, StringComparison.Ordinal);
        Assert.Equal(OrderState.Open, await Checkout.AskAsync(reference));
    }
}
