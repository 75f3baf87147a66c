using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Recordings;

/// <summary>Reads a file as a recording, all of it or none.</summary>
internal sealed class RecordingReader
{
    private static readonly HashSet<string> Kinds = [.. Enum.GetValues<EntryKind>().Select(kind => kind.Word())];

    private readonly string file;
    private readonly List<RecordedEntry> entries = [];
    private RecordingHeader? header;
    private RecordingEnd? end;

    private RecordingReader(string file) => this.file = file;

    /// <exception cref="RecordingException">The file is no recording, or not a whole one.</exception>
    public static async Task<Recording> Read(string file)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            var reader = new RecordingReader(file);
            await foreach (var line in RecordingLines.Read(stream, file))
                reader.Take(line);
            return reader.Finish();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RecordingException($"{file} cannot be read: {error.Message}");
        }
    }

    private void Take(RecordingLine line)
    {
        if (end is not null)
            throw new RecordingException($"{file} goes on after the line that says it ends (line {line.Number}).");
        if (header is null)
            header = ReadHeader(line);
        else if (line.Json.TryGetProperty("end", out _))
            end = Parse(line, RecordingJson.Lines.End);
        else
            entries.Add(ReadEntry(line));
    }

    private RecordingHeader ReadHeader(RecordingLine line)
    {
        if (!line.Json.TryGetProperty("recording", out var version)
            || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number))
            throw new RecordingException($"{file} is no recording: its first line does not say so. GET /sandbox/recording makes one.");
        return number == RecordingHeader.Current
            ? Parse(line, RecordingJson.Lines.Header)
            : throw new RecordingException(
                $"{file} is a recording of version {number}; this program reads version {RecordingHeader.Current}.");
    }

    private RecordedEntry ReadEntry(RecordingLine line)
    {
        var entry = Parse(line, RecordingJson.Lines.Entry);
        if (!Kinds.Contains(entry.Kind))
            throw new RecordingException($"{file}, line {line.Number}: there is no kind of entry '{entry.Kind}'.");
        return entry;
    }

    private T Parse<T>(RecordingLine line, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return line.Json.Deserialize(type) ?? throw new JsonException("null");
        }
        catch (JsonException error)
        {
            throw new RecordingException($"{file}, line {line.Number} is no line of a recording: {error.Message}");
        }
    }

    private Recording Finish()
    {
        if (header is null)
            throw new RecordingException($"{file} is empty.");
        if (end is not { End: true })
            throw new RecordingException(
                $"{file} was cut off after {entries.Count} entries: its last line, which says how many there are, is "
                    + "missing. Fetch it again.");
        if (end.Entries != entries.Count)
            throw new RecordingException(
                $"{file} has {entries.Count} entries, and says it has {end.Entries}: something is missing in the middle. Fetch it again.");
        return new(header, [.. entries.OrderBy(entry => entry.CarriedOutAt).ThenBy(entry => entry.Id)]);
    }
}

/// <summary>A complete recording.</summary>
/// <param name="Header">Its origin.</param>
/// <param name="Entries">In the order they began.</param>
internal sealed record Recording(RecordingHeader Header, IReadOnlyList<RecordedEntry> Entries);

/// <summary>The file is no recording that can be read here. The message says why, in one line.</summary>
internal sealed class RecordingException(string message) : Exception(message);
