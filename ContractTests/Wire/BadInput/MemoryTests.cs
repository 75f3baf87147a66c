using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Wire.BadInput;

/// <summary>The process is measured as a whole: nothing else runs beside these.</summary>
public abstract class MemoryTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private const long Bound = 10_000_000;

    [Fact]
    public async Task Memory_that_bad_input_took_is_given_back()
    {
        Simulator.MustRunHere();
        await PostAll();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var round = 0; round < 5; round++)
            await PostAll();

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(kept < Bound, $"{kept} bytes were kept.");
    }

    private async Task PostAll()
    {
        foreach (var message in HostileMessage.All.Values)
            await Simulator.Post(message.Body, message.ContentType, headers: message.Headers);
    }
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class MemoryInMemory(InMemorySimulator simulator) : MemoryTests(simulator), IClassFixture<InMemorySimulator>;

[Collection(nameof(Alone))]
public sealed class MemoryOverKestrel(KestrelSimulator simulator) : MemoryTests(simulator), IClassFixture<KestrelSimulator>;
