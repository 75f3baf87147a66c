using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Races;

/// <summary>Runs a case under many generated interleavings, and says how many there were.</summary>
public abstract class Race(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Cases = 250;

    private protected World World { get; private set; } = null!;

    public async Task InitializeAsync() => World = await World.Open();

    public Task DisposeAsync()
    {
        World.Dispose();
        return Task.CompletedTask;
    }

    private protected async Task Repeat(Func<int, Task> run)
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            try
            {
                await run(seed);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"Case {seed + 1}, seed {seed}: {error.Message}", error);
            }
        }

        await World.AssertSound();
        output.WriteLine($"{World.Turns.Cases} interleavings, {World.Turns.Distinct} of them different.");
        Assert.InRange(World.Turns.Distinct, 5, Cases);
    }
}
