namespace Reference.Client.Storage;

/// <summary>Changes records: load, decide, save under the version that was loaded; a lost race decides again.</summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="store">Where.</param>
/// <param name="kind">What it is, in a word, for the message that there is none.</param>
internal sealed class RecordRepository<T>(IRecordStore<T> store, string kind)
    where T : StoredRecord
{
    // Nothing here can be canceled: what SEQR has told must be kept.
    public async Task<T?> FindAsync(string id) => RecordId.IsValid(id) ? await store.LoadAsync(id, CancellationToken.None) : null;

    public async Task<T> GetAsync(string id) => await FindAsync(id) ?? throw Missing(id);

    public IAsyncEnumerable<T> UnfinishedAsync(CancellationToken cancellation) => store.UnfinishedAsync(cancellation);

    public async Task<T> UpdateAsync(string id, Func<T, T> decide) =>
        (await CreateOrUpdateAsync(id, record => decide(record ?? throw Missing(id)))).After;

    public async Task<(T? Before, T After)> CreateOrUpdateAsync(string id, Func<T?, T> decide)
    {
        while (true)
        {
            var before = await FindAsync(id);
            var after = decide(before);
            if (after == before)
                return (before, after);
            if (await store.TrySaveAsync(after, CancellationToken.None))
                return (before, after with { Version = after.Version + 1 });
        }
    }

    private KeyNotFoundException Missing(string id) => new($"There is no {kind} '{id}'.");
}
