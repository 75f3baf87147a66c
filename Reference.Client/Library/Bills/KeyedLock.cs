namespace Reference.Client;

/// <summary>
/// One after the other for each key. Keys share a bounded number of turns: that two of them wait for each other now and then does no harm.
/// </summary>
internal sealed class KeyedLock
{
    private const int Count = 64;

    // Never disposed: whoever is still in a turn at the end leaves it in peace, and they hold nothing but memory.
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<T> RunAsync<T>(string key, Func<Task<T>> work)
    {
        var turn = turns[(uint)key.GetHashCode(StringComparison.Ordinal) % Count];
        await turn.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }
}
