namespace Reference.Client;

/// <summary>
/// Stores the records of orders, tills, sales and reservations. <see cref="FileRecordStore{T}"/> is the default; a shop may use its own
/// database.
/// </summary>
/// <typeparam name="T">The type of record.</typeparam>
public interface IRecordStore<T>
    where T : StoredRecord
{
    /// <summary>Finds a record.</summary>
    /// <param name="id">The record's id.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The saved record, or null.</returns>
    Task<T?> LoadAsync(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Saves a record if it has not changed since it was loaded. The stored version must still be <see cref="StoredRecord.Version"/> (0 if
    /// there is none yet); the save increments it. When this returns true, the record survives the end of the program.
    /// </summary>
    /// <param name="record">The record, with the version that was loaded.</param>
    /// <param name="cancellationToken">Cancels before anything is saved.</param>
    /// <returns>False if the record was saved by someone else in between; then nothing changes.</returns>
    Task<bool> TrySaveAsync(T record, CancellationToken cancellationToken);

    /// <summary>Finds the unfinished records: see <see cref="StoredRecord.IsUnfinished"/>.</summary>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The records, in no particular order.</returns>
    IAsyncEnumerable<T> UnfinishedAsync(CancellationToken cancellationToken);
}
