using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Testing;

public sealed class ScenariosOfTests() : TestingSuite(SeqrTransport.InMemory)
{
    private const string PaidAfterAMinute = """
        name: paid-after-a-minute
        description: The payer takes her time.
        payer:
          - after: 1m
            do: scan
          - do: confirm
        """;

    [Fact]
    public async Task A_scenario_is_put_used_and_removed()
    {
        await Sandbox.PutScenarioAsync("paid-after-a-minute", PaidAfterAMinute);
        await Sandbox.UseScenarioAsync("paid-after-a-minute");
        Assert.Equal("The payer takes her time.", (await Sandbox.Scenarios.ListAsync()).Single(scenario => scenario.IsDefault).Description);

        var reference = await GivenInvoice();
        await Sandbox.Clock.AdvanceAsync(TimeSpan.FromSeconds(61));
        Assert.Equal(SeqrInvoiceStatus.Paid, (await Sandbox.InvoiceAsync(reference)).Status);

        await Sandbox.UseScenarioAsync("manual");
        await Sandbox.Scenarios.RemoveAsync("paid-after-a-minute");
        Assert.DoesNotContain(await Sandbox.Scenarios.ListAsync(), scenario => scenario.Name == "paid-after-a-minute");
    }

    [Fact]
    public async Task A_wrong_one_is_refused_with_its_line()
    {
        var wrong = await Assert.ThrowsAsync<SeqrSandboxException>(
            () => Sandbox.PutScenarioAsync("mine", PaidAfterAMinute.Replace("confirm", "confrim", StringComparison.Ordinal)));

        Assert.Equal((400, "/problems/invalid-scenario"), (wrong.Status, wrong.Type));
        Assert.Contains("Line ", wrong.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_not_there_is_refused() =>
        Assert.Contains(
            "nothing",
            (await Assert.ThrowsAsync<SeqrSandboxException>(() => Sandbox.UseScenarioAsync("nothing"))).Detail,
            StringComparison.Ordinal);
}
