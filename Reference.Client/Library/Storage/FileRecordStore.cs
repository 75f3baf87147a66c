using System.Runtime.CompilerServices;
using System.Text.Json;
using Reference.Client.Storage;

namespace Reference.Client;

/// <summary>
/// Stores each record in a JSON file, for a shop on one machine. It replaces a file as a whole, so a crash leaves the old record or the new
/// one. Several processes may share the directory. <see cref="UnfinishedAsync"/> reads every file: archive old files from time to time.
/// </summary>
/// <typeparam name="T">The type of record.</typeparam>
/// <param name="directory">The directory of the files. It is created if missing.</param>
public sealed class FileRecordStore<T>(string directory) : IRecordStore<T>
    where T : StoredRecord
{
    private readonly string folder = PrivateFolder.Create(directory);

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is damaged, or belongs to a record whose id differs only in case.</exception>
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

    // Writes a temporary file and flushes it to the disk. The rename then replaces the record's file as a whole.
    private static async Task ReplaceAsync(string file, T record)
    {
        var temporary = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await JsonSerializer.SerializeAsync(stream, record, RecordJson.Options);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, file, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // Sixteen lock files serve all records, instead of one file for each.
    private string LockFileOf(string id) => Path.Combine(folder, $".turn-{id.Sum(c => c) % 16:x}");

    private string FileOf(string id) => Path.GetFileName(id) == id
        ? Path.Combine(folder, id + ".json")
        : throw new ArgumentException("An id is no path.", nameof(id));
}
