using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>The simulator keeps the pacts that are handed out, judged by Pact's own engine over a socket.</summary>
public sealed class ProviderTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    public static TheoryData<string> Consumers => ConsumerTests.Consumers;

    [Theory]
    [MemberData(nameof(Consumers))]
    public Task The_simulator_keeps_it(string consumer) =>
        Verification.Run(simulator.Address, new(simulator), ConsumerPact.Of(consumer).File);

    [Fact]
    public void It_can_enter_every_state_that_a_pact_names_and_no_other()
    {
        var named = ConsumerPact.All.SelectMany(pact => pact.Interactions).Select(interaction => interaction.State).Distinct();

        Assert.Equal(named.Order(StringComparer.Ordinal), new ProviderStates(simulator).Names.Order(StringComparer.Ordinal));
    }
}
