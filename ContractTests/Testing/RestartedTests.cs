using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Testing;

public sealed class RestartedTests
{
    [Fact]
    public async Task The_next_simulator_finds_what_the_data_directory_keeps()
    {
        using var directory = new TemporaryDirectory();
        var options = new SeqrSimulatorOptions { DataDirectory = directory.Path, Transport = SeqrTransport.InMemory };
        await using (var first = await SeqrSimulator.StartAsync(options))
            await (await first.CreateSandboxAsync("mine")).AddPayerAsync(new() { Id = "alice", Name = "Alice" });

        await using var second = await SeqrSimulator.StartAsync(options);

        Assert.Equal("Alice", (await (await second.CreateSandboxAsync("mine")).Payer("alice").ShowAsync()).Name);
    }
}
