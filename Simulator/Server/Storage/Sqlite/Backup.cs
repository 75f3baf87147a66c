using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Sqlite;

/// <summary>
/// Copies the databases of a directory, also while a simulator uses them. Each copy is the database at one moment, with
/// everything committed until then. The journal is copied first, so everything it tells of is in the other one.
/// </summary>
internal static class Backup
{
    private static readonly DatabaseKind[] InOrder = [DatabaseKind.Journal, DatabaseKind.Sandboxes];

    private const string Unfinished = ".unfinished";

    /// <returns>The files created.</returns>
    /// <exception cref="StorageException">There is nothing to copy, the target is taken, or it cannot be written.</exception>
    public static IReadOnlyList<FileInfo> Take(string directory, string target)
    {
        if (InOrder.FirstOrDefault(kind => !File.Exists(Path.Combine(directory, kind.FileName))) is { } missing)
            throw new StorageException($"The data directory {directory} has no {missing.FileName}: no simulator has kept its data there.");
        try
        {
            if (Directory.CreateDirectory(target).EnumerateFiles("seqr-*.db*").FirstOrDefault() is { } taken)
                throw new StorageException($"There is {taken.FullName} already: back up into a directory of its own.");
            var copies = InOrder.Select(
                kind => Copy(Path.Combine(directory, kind.FileName), Path.Combine(target, kind.FileName + Unfinished))).ToList();
            return [.. copies.Select(Finish)];
        }
        catch (SqliteException error)
        {
            throw new StorageException($"The backup of {directory} to {target} failed: {error.Message}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw OpeningTrouble.OfDirectory("The directory", target, error);
        }
        finally
        {
            foreach (var file in Directory.Exists(target) ? Directory.GetFiles(target, $"*{Unfinished}*") : [])
                File.Delete(file);
        }
    }

    private static string Copy(string from, string to)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = from, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        using var source = new SqliteConnection(settings.ConnectionString);
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ConnectionString);
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
        return to;
    }

    private static FileInfo Finish(string unfinished)
    {
        var file = Path.ChangeExtension(unfinished, null);
        File.Move(unfinished, file);
        return new(file);
    }
}
