namespace Reference.Client;

/// <summary>
/// A lock for each key. The keys share a fixed number of semaphores, so two keys sometimes wait for each other. That does no harm.
/// </summary>
internal sealed class KeyedLock
{
    private const int Count = 64;

    // Never disposed: a caller may still hold one at the end, and they use only memory.
    private readonly SemaphoreSlim[] semaphores = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<T> RunAsync<T>(string key, Func<Task<T>> work)
    {
        var semaphore = semaphores[(uint)key.GetHashCode(StringComparison.Ordinal) % Count];
        await semaphore.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            semaphore.Release();
        }
    }
}
