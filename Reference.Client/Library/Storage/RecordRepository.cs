namespace Reference.Client.Storage;

/// <summary>
/// Updates records with optimistic concurrency: load, decide, save under the loaded version. After a conflict it
/// decides again.
/// </summary>
/// <typeparam name="T">The type of record.</typeparam>
/// <param name="store">The store.</param>
/// <param name="kind">The word for such a record in error messages.</param>
internal sealed class RecordRepository<T>(IRecordStore<T> store, string kind)
    where T : StoredRecord
{
    // Nothing here can be canceled, because SEQR's answers must be saved.
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
