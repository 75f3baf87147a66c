using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Testing;

public sealed class RestartedTests
{
    [Fact]
    public async Task What_a_directory_keeps_is_there_in_the_next_simulator()
    {
        using var directory = new TemporaryDirectory();
        var options = new SeqrSimulatorOptions { DataDirectory = directory.Path, Transport = SeqrTransport.InMemory };
        await using (var first = await SeqrSimulator.StartAsync(options))
            await (await first.CreateSandboxAsync("mine")).AddPayerAsync(new() { Id = "alice", Name = "Alice" });

        await using var second = await SeqrSimulator.StartAsync(options);

        Assert.Equal("Alice", (await (await second.CreateSandboxAsync("mine")).Payer("alice").ShowAsync()).Name);
    }
}
