using Microsoft.Extensions.Logging.Abstractions;
using SeqrSandbox.ContractTests.Simulation.Memory;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>
/// Lives over the real store. Each is the same as over the model, byte for byte: so the model does what the real one does, and what holds
/// in the many lives over it holds over the real one.
/// </summary>
public sealed class RealStoreTests : IDisposable
{
    private const int Lives = 150;

    private readonly SqliteDatabase rows = SqliteDatabase.InMemory();
    private readonly SqliteDatabase journal = SqliteDatabase.InMemory(DatabaseKind.Journal);

    [Fact]
    public void A_life_is_the_same_over_the_real_store()
    {
        var journals = new JournalWriter(journal, JournalBounds.Default, TimeProvider.System, NullLogger<JournalWriter>.Instance);
        var real = LifeSetting.Right with { NewDisk = seed => new RealDisk(rows, journals, seed) };
        for (var seed = 0; seed < Lives; seed++)
        {
            var life = Life.Run(seed, real);
            Assert.True(life.Broken is null, life.ToString());
            Assert.Equal(Life.Run(seed).Trace, life.Trace);
        }
    }

    public void Dispose()
    {
        rows.Dispose();
        journal.Dispose();
    }
}
