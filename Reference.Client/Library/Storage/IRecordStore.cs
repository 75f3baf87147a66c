namespace Reference.Client;

/// <summary>
/// Keeps records beyond the life of the program: orders, tills, sales, reservations. <see cref="FileRecordStore{T}"/> is the default; a
/// shop may use its own database.
/// </summary>
/// <typeparam name="T">What is kept.</typeparam>
public interface IRecordStore<T>
    where T : StoredRecord
{
    /// <summary>Finds a record.</summary>
    /// <param name="id">The shop's id of it.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The record as last saved, or null.</returns>
    Task<T?> LoadAsync(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Saves a record if nobody saved it since it was loaded: the stored version must still be <see cref="StoredRecord.Version"/> (0: there
    /// is none yet), and becomes one more. When this returns true, the record survives the end of the program.
    /// </summary>
    /// <param name="record">The record, with the version that was loaded.</param>
    /// <param name="cancellationToken">Stops before anything was saved.</param>
    /// <returns>False if somebody else saved it in between; then nothing was changed.</returns>
    Task<bool> TrySaveAsync(T record, CancellationToken cancellationToken);

    /// <summary>Finds the records that something can be done about: see <see cref="StoredRecord.IsUnfinished"/>.</summary>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The records, in no particular order.</returns>
    IAsyncEnumerable<T> UnfinishedAsync(CancellationToken cancellationToken);
}
