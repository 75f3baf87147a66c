using Microsoft.Extensions.Logging.Abstractions;
using SeqrSandbox.ContractTests.Simulation.Memory;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>
/// Lives over the real store. Each is the same as over the model, byte for byte: so the model does what the real one does,
/// and what holds in the many lives over it holds over the real one.
/// </summary>
public sealed class RealStoreTests : IDisposable
{
    private const int Lives = 100;

    private readonly SqliteDatabase rows = SqliteDatabase.InMemory();
    private readonly SqliteDatabase journal = SqliteDatabase.InMemory(DatabaseKind.Journal);

    [Fact]
    public void A_life_is_the_same_over_the_real_store()
    {
        foreach (var life in Live((seed, journals) => new RealDisk(rows, null, journals, seed)))
            Assert.Equal(Life.Run(life.Seed).Trace, life.Trace);
    }

    [Fact]
    public void Every_fact_holds_where_a_commit_is_taken_for_rolled_back()
    {
        var lives = Live((seed, journals) => new RealDisk(rows, new(rows, new(seed)), journals, seed)).ToList();
        Assert.Contains(lives, life => life.Trace.Contains(Faults.UnsureSave, StringComparison.Ordinal));
    }

    private IEnumerable<LifeReport> Live(Func<int, JournalWriter, Disk> newDisk)
    {
        var journals = new JournalWriter(
            journal, JournalBounds.Default, TimeProvider.System, NullLogger<JournalWriter>.Instance);
        foreach (var seed in Enumerable.Range(0, Lives))
        {
            var life = Life.Run(seed, LifeSetting.Right with { NewDisk = of => newDisk(of, journals) });
            Assert.True(life.Broken is null, life.ToString());
            yield return life;
        }
    }

    public void Dispose()
    {
        rows.Dispose();
        journal.Dispose();
    }
}
