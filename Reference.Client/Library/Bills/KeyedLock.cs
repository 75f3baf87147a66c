namespace Reference.Client;

/// <summary>A lock for each key. Work on one key never waits for another's, which may hang until a request times out.</summary>
internal sealed class KeyedLock
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    public async Task<T> RunAsync<T>(string key, Func<Task<T>> work)
    {
        var entry = Enter(key);
        await entry.Turn.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            entry.Turn.Release();
            Leave(key, entry);
        }
    }

    private Entry Enter(string key)
    {
        lock (entries)
        {
            if (!entries.TryGetValue(key, out var entry))
                entries[key] = entry = new();
            entry.Users++;
            return entry;
        }
    }

    private void Leave(string key, Entry entry)
    {
        lock (entries)
        {
            if (--entry.Users == 0)
                entries.Remove(key);
        }
    }

    private sealed class Entry
    {
        // Nobody waits on a handle of it, so it needs no disposal.
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }
    }
}
