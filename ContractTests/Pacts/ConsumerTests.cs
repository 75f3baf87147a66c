using Reference.Client;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>The reference client calls as the pacts say, and understands what they answer. The files are what it does now.</summary>
public sealed class ConsumerTests
{
    public static TheoryData<string> Consumers => [.. ConsumerPact.All.Select(pact => pact.Consumer)];

    [Theory]
    [MemberData(nameof(Consumers))]
    public async Task The_reference_client_keeps_its_pact_and_the_file_is_what_it_does(string consumer)
    {
        var pact = ConsumerPact.Of(consumer);
        using var folder = new TemporaryDirectory();
        foreach (var interaction in pact.Interactions)
            await Mock.Play(pact, interaction, folder.Path, ReferenceBackend.Makes(Call(interaction)));

        await KeptFile.MustHold(pact.File, await File.ReadAllTextAsync(Path.Combine(folder.Path, pact.FileName)));
    }

    [Fact]
    public void Every_operation_is_carried_out_once_and_refused_once()
    {
        var covered = ConsumerPact.All.SelectMany(pact => pact.Interactions).GroupBy(interaction => interaction.Operation).ToArray();

        Assert.Equal(19, covered.Length);
        Assert.All(covered, operation => Assert.Contains(operation, interaction => interaction.Code != ResultCode.Success));
        Assert.Equal(19, covered.Count(operation => operation.Any(interaction => interaction.Code == ResultCode.Success)));
    }

    private static Func<ReferenceBackend, Task> Call(Interaction interaction) =>
        async backend => Assert.Equal(interaction.Code, await interaction.Call(backend));
}
