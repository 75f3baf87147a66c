using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Clients;

/// <summary>The simulator of a suite, and the driver that all its tests use, each in a sandbox of its own.</summary>
public sealed class ClientSimulator : IAsyncLifetime
{
    private readonly TemporaryDirectory temporary = new();
    private IClientDriver? driver;

    internal SeqrSimulator Simulator { get; private set; } = null!;

    internal string Address => Simulator.Address.AbsoluteUri.TrimEnd('/');

    internal string Temporary => temporary.Path;

    public async Task InitializeAsync() => Simulator = await SeqrSimulator.StartAsync();

    public async Task DisposeAsync()
    {
        if (driver is not null)
            await driver.DisposeAsync();
        await Simulator.DisposeAsync();
        temporary.Dispose();
    }

    internal IClientDriver Driver(Func<IClientDriver> start) => driver ??= start();
}
