using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Testing;

public sealed class SimulatorsOfTests
{
    [Fact]
    public async Task One_that_runs_elsewhere_is_used_alike()
    {
        await using var elsewhere = await ControlHost.Start(Transport.Kestrel, new() { Token = "open-sesame" });
        await using var simulator = SeqrSimulator.ConnectTo(elsewhere.Client.BaseAddress!, "open-sesame");
        await using var sandbox = await simulator.CreateSandboxAsync("mine", seed: 7);

        Assert.Equal("mine", sandbox.Name);
        Assert.Equal(new Uri(elsewhere.Client.BaseAddress!, "/@mine/soap/merchant/cashregister-2"), sandbox.Endpoint);
        Assert.Empty(await sandbox.InvoicesAsync());
    }

    [Fact]
    public async Task Without_its_token_it_says_so()
    {
        await using var elsewhere = await ControlHost.Start(Transport.Kestrel, new() { Token = "open-sesame" });
        await using var simulator = SeqrSimulator.ConnectTo(elsewhere.Client.BaseAddress!);

        Assert.Equal(401, (await Assert.ThrowsAsync<SeqrSandboxException>(() => simulator.CreateSandboxAsync())).Status);
    }

    [Fact]
    public async Task One_that_is_not_there_is_told_by_its_address()
    {
        await using var simulator = SeqrSimulator.ConnectTo(new("http://127.0.0.1:9/seqr"));

        var silent = await Assert.ThrowsAsync<SeqrSandboxException>(() => simulator.CreateSandboxAsync("mine"));

        Assert.Null(silent.Status);
        Assert.StartsWith(
            "The simulator does not answer. PUT http://127.0.0.1:9/seqr/sandboxes/mine: ",
            silent.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_invalid_address_is_refused() =>
        Assert.Throws<ArgumentException>(() => SeqrSimulator.ConnectTo(new("ftp://localhost")));

    [Fact]
    public async Task Options_outside_their_range_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SeqrSimulator.StartAsync(new() { Seed = -1 }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SeqrSimulator.StartAsync(new() { MaxSandboxes = 0 }));
    }

    [Fact]
    public async Task A_directory_in_use_is_refused_in_one_line()
    {
        using var directory = new TemporaryDirectory();
        await using var first = await SeqrSimulator.StartAsync(
            new() { DataDirectory = directory.Path, Transport = SeqrTransport.InMemory });

        var second = await Assert.ThrowsAsync<SeqrSandboxException>(
            () => SeqrSimulator.StartAsync(new() { DataDirectory = directory.Path }));

        Assert.Contains("is in use: another simulator is running on it", second.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sandbox_beyond_the_bound_is_refused()
    {
        await using var simulator = await SeqrSimulator.StartAsync(new() { MaxSandboxes = 1, Transport = SeqrTransport.InMemory });
        await using (await simulator.CreateSandboxAsync())
            Assert.Equal(409, (await Assert.ThrowsAsync<SeqrSandboxException>(() => simulator.CreateSandboxAsync())).Status);

        await using var next = await simulator.CreateSandboxAsync();
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_payers()
    {
        await using var simulator = await SeqrSimulator.StartAsync(new() { Transport = SeqrTransport.InMemory });
        await using var one = await simulator.CreateSandboxAsync(seed: 7);
        await using var same = await simulator.CreateSandboxAsync(seed: 7);
        await using var other = await simulator.CreateSandboxAsync(seed: 8);

        Assert.Equal((await one.Payer().ShowAsync()).Name, (await same.Payer().ShowAsync()).Name);
        Assert.NotEqual((await one.Payer().ShowAsync()).Name, (await other.Payer().ShowAsync()).Name);
    }

    [Fact]
    public async Task Disposing_a_sandbox_whose_simulator_is_gone_is_no_failure()
    {
        var simulator = await SeqrSimulator.StartAsync(new() { Transport = SeqrTransport.InMemory });
        var sandbox = await simulator.CreateSandboxAsync();
        await simulator.DisposeAsync();

        await sandbox.DisposeAsync();
    }
}
