using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Simulation.Memory;

/// <summary>Counts that last, of fewer keys than are ever too many.</summary>
internal sealed class ModelCounts(Dictionary<string, int> counts, Func<Task> pause) : ICounts
{
    public async ValueTask<int> Next(string key)
    {
        await pause();
        return counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    public async ValueTask<int> Count(string key)
    {
        await pause();
        return counts.GetValueOrDefault(key);
    }

    public async ValueTask Forget(string key)
    {
        await pause();
        counts.Remove(key);
    }
}
