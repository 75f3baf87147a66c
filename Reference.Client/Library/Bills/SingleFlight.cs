using System.Collections.Concurrent;

namespace Reference.Client;

/// <summary>Runs work once at a time for each key. A concurrent caller, such as a double click, waits for the same result.</summary>
/// <typeparam name="TKey">The key's type.</typeparam>
/// <typeparam name="T">The result's type.</typeparam>
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
