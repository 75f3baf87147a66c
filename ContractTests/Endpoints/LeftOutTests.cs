using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>The parts of a test that a given endpoint allows, and the reasons why others are left out.</summary>
public sealed class LeftOutTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    [Fact]
    public async Task With_the_control_API_payers_act_and_the_time_moves()
    {
        await using var given = await Reach(control: true);

        Assert.Equal(55, (await Refund(given, await given.Given.Reversed())).Code);
        Assert.Equal(0, (await Refund(given, await given.Given.Payment())).Code);
        Assert.Equal(
            33,
            (await given.Endpoint.Call(Message.Of("sendInvoice", context: Message.ContextOf(ExtraPrincipals.BlockedTerminal)))).Code);
    }

    [Fact]
    public async Task Without_it_what_needs_a_payer_is_left_out()
    {
        await using var given = await Reach(control: false);

        Assert.NotEmpty(await given.Given.Issued());
        Assert.Equal(LeftOutException.Control, (await Assert.ThrowsAsync<LeftOutException>(() => given.Given.Paid())).Message);
        Assert.Equal(
            "calls as blocked_terminal, which only the control API can make: give its address with SEQR_CONTROL",
            (await Assert.ThrowsAsync<LeftOutException>(() => given.Endpoint.Call(
                Message.Of("sendInvoice", context: Message.ContextOf(ExtraPrincipals.BlockedTerminal))))).Message);
    }

    [Fact]
    public async Task A_test_that_looks_inside_the_simulator_is_left_out_with_and_without_a_control_API()
    {
        await using var given = await Reach(control: true);

        Assert.Equal(LeftOutException.Inside, Assert.Throws<LeftOutException>(() => given.Endpoint.Sandbox).Message);
    }

    private static Task<Result> Refund(Reached given, string payment) =>
        given.Endpoint.Call(Message.Of("refundPayment", Message.Member("ersReference", payment) + Message.Invoice("1")));

    private async Task<Reached> Reach(bool control)
    {
        var endpoint = new KestrelSimulator(
            new GivenEndpoint(simulator.Address, simulator.Soap, control ? simulator.Address : null, null, GivenCredentials.Seeded));
        await endpoint.InitializeAsync();
        return new(endpoint);
    }

    private sealed record Reached(KestrelSimulator Endpoint) : IAsyncDisposable
    {
        public GivenOnTheWire Given { get; } = new(Endpoint);

        public async ValueTask DisposeAsync() => await Endpoint.DisposeAsync();
    }
}
