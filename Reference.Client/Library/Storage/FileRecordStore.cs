using System.Runtime.CompilerServices;
using System.Text.Json;
using Reference.Client.Storage;

namespace Reference.Client;

/// <summary>
/// One JSON file a record, for a shop on one machine. A file is replaced as a whole, so that a crash leaves the old record or the new one;
/// several processes may share the directory. <see cref="UnfinishedAsync"/> reads every file: move old ones away from time to time.
/// </summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="directory">Where the files are; made if missing.</param>
public sealed class FileRecordStore<T>(string directory) : IRecordStore<T>
    where T : StoredRecord
{
    private readonly string folder = PrivateFolder.Make(directory);

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The record's file is damaged, or belongs to a record whose id differs in case only.</exception>
    public async Task<T?> LoadAsync(string id, CancellationToken cancellationToken)
    {
        var record = await ReadAsync(FileOf(id), cancellationToken);
        return record is null || record.Id == id
            ? record
            : throw new InvalidDataException($"The file of '{id}' belongs to '{record.Id}'.");
    }

    /// <inheritdoc/>
    public async Task<bool> TrySaveAsync(T record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        await using var fileLock = await FileLock.AcquireAsync(LockFileOf(record.Id), cancellationToken);
        var stored = await LoadAsync(record.Id, cancellationToken);
        if ((stored?.Version ?? 0) != record.Version)
            return false;
        await ReplaceAsync(FileOf(record.Id), record with { Version = record.Version + 1 });
        return true;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<T> UnfinishedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
        {
            if (await ReadAsync(file, cancellationToken) is { IsUnfinished: true } record)
                yield return record;
        }
    }

    private static async Task<T?> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return await JsonSerializer.DeserializeAsync<T>(stream, RecordJson.Options, cancellation);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The file {file} is damaged: {e.Message}", e);
        }
    }

    // Written aside and flushed to the disk first: the rename then swaps one whole file for another.
    private static async Task ReplaceAsync(string file, T record)
    {
        var aside = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await JsonSerializer.SerializeAsync(stream, record, RecordJson.Options);
                stream.Flush(flushToDisk: true);
            }

            File.Move(aside, file, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    // Sixteen turns for all records, rather than a lock file left behind for each.
    private string LockFileOf(string id) => Path.Combine(folder, $".turn-{id.Sum(c => c) % 16:x}");

    private string FileOf(string id) => Path.GetFileName(id) == id
        ? Path.Combine(folder, id + ".json")
        : throw new ArgumentException("An id is no path.", nameof(id));
}
