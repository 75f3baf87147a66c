using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>The simulator keeps the pacts that are handed out, judged by Pact's own engine over a socket.</summary>
public sealed class ProviderTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    public static TheoryData<string, string, string> Interactions
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var pact in ConsumerPact.All)
            {
                foreach (var interaction in pact.Interactions)
                    rows.Add(pact.Consumer, interaction.Description, interaction.State);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Interactions))]
    public async Task Each_interaction_is_kept(string consumer, string description, string state)
    {
        var pact = ConsumerPact.Of(consumer);
        var interaction = pact.Interactions.Single(interaction => (interaction.Description, interaction.State) == (description, state));

        if (simulator.Endpoint is not { } given)
        {
            await Verification.Run(simulator.Address, new(simulator), pact.File, interaction);
            return;
        }

        // The file names the seeded principals, and the verifier knows no other path than SEQR's.
        await using var named = await Tampering.Start(given.Soap, request: given.Credentials.InRequest);
        await Verification.Run(named.Address, new(simulator), pact.File, interaction);
    }

    [Fact]
    public void It_can_enter_every_state_that_a_pact_names_and_no_other()
    {
        var named = ConsumerPact.All.SelectMany(pact => pact.Interactions).Select(interaction => interaction.State).Distinct();

        Assert.Equal(named.Order(StringComparer.Ordinal), new ProviderStates(simulator).Names.Order(StringComparer.Ordinal));
    }
}
