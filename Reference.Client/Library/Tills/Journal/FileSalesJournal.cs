using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Reference.Client.Storage;

namespace Reference.Client.Tills;

/// <summary>
/// A journal in files: one file for each till, one line of JSON for each entry. Several processes may share the
/// directory.
/// </summary>
/// <param name="directory">The directory of the files. It is created if missing.</param>
public sealed class FileSalesJournal(string directory) : ISalesJournal
{
    private static readonly JsonSerializerOptions OneLine = new(RecordJson.Options) { WriteIndented = false };

    private readonly string folder = PrivateFolder.Create(directory);

    /// <inheritdoc/>
    public async Task AppendAsync(string journal, JournalEntry entry, CancellationToken cancellationToken)
    {
        var line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry, OneLine) + "\n");
        await using var file = await FileLock.AcquireAsync(FileOf(journal), cancellationToken);
        file.SetLength(FindEndOfLastLine(file)); // Removes a line that a crash cut off. Its entry is appended again.
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(line, CancellationToken.None);
        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A line is damaged; the message names the file and line.</exception>
    public async IAsyncEnumerable<JournalEntry> ReadAsync(string? journal, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] files = journal is null ? Directory.GetFiles(folder, "*.jsonl") : [FileOf(journal)];
        foreach (var file in files.Where(File.Exists).Order(StringComparer.Ordinal))
        {
            foreach (var entry in Entries(file, await ReadTextAsync(file, cancellationToken)))
                yield return entry;
        }
    }

    private static IEnumerable<JournalEntry> Entries(string file, string text) => text
        .Split('\n')[..^1] // The text after the last line end is empty or an incomplete entry.
        .Select((line, index) => Entry(line) ?? throw new InvalidDataException($"Line {index + 1} of the journal {file} is damaged."));

    private static JournalEntry? Entry(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<JournalEntry>(line, OneLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<string> ReadTextAsync(string file, CancellationToken cancellation)
    {
        await using var fileLock = await FileLock.AcquireAsync(file, cancellation);
        return await new StreamReader(fileLock).ReadToEndAsync(cancellation);
    }

    private static long FindEndOfLastLine(FileStream file)
    {
        for (var end = file.Length; end > 0; end--)
        {
            file.Seek(end - 1, SeekOrigin.Begin);
            if (file.ReadByte() == '\n')
                return end;
        }

        return 0;
    }

    private string FileOf(string journal) => Path.GetFileName(journal) == journal && journal.Length > 0
        ? Path.Combine(folder, journal + ".jsonl")
        : throw new ArgumentException("A journal's name is no path.", nameof(journal));
}
