using SeqrSandbox.Testing;

namespace ShopTests;

/// <summary>One simulator for all tests; each makes a sandbox of its own in it.</summary>
public sealed class SeqrFixture : IAsyncLifetime
{
    public SeqrSimulator Simulator { get; private set; } = null!;

    public async Task InitializeAsync() => Simulator = await SeqrSimulator.StartAsync();

    public async Task DisposeAsync() => await Simulator.DisposeAsync();
}
