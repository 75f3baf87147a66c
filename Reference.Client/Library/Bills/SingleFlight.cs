using System.Collections.Concurrent;

namespace Reference.Client;

/// <summary>Does a thing once at a time for each key; who asks for it meanwhile, say by a double click, waits for the same outcome.</summary>
/// <typeparam name="TKey">What it is about.</typeparam>
/// <typeparam name="T">The outcome.</typeparam>
internal sealed class SingleFlight<TKey, T>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<T>>> inProgress = new();

    public bool IsInProgress(TKey key) => inProgress.ContainsKey(key);

    public Task<T> RunAsync(TKey key, Func<Task<T>> work) =>
        inProgress.GetOrAdd(key, _ => new Lazy<Task<T>>(() => Task.Run(() => DoAsync(key, work)))).Value;

    private async Task<T> DoAsync(TKey key, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        finally
        {
            inProgress.TryRemove(key, out _);
        }
    }
}
