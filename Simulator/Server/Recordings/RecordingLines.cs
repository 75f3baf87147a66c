using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace SeqrSandbox.Simulator.Recordings;

/// <summary>Reads the lines of a file one after the other, up to the greatest length in a recording.</summary>
internal static class RecordingLines
{
    /// <summary>The length of two bodies of two megabytes, with every byte escaped.</summary>
    public const long Longest = 32L * 1024 * 1024;

    // With each piece read, the line is searched again from its beginning. With large pieces, that costs nothing.
    private const int Piece = 1024 * 1024;

    public static async IAsyncEnumerable<RecordingLine> Read(Stream stream, string file)
    {
        var reader = PipeReader.Create(stream, new(bufferSize: Piece));
        for (var number = 1; ; number++)
        {
            var read = await UntilLineEnd(reader, file, number);
            var end = read.PositionOf((byte)'\n');
            var line = end is { } at ? read.Slice(0, at) : read;
            if (!line.IsEmpty)
                yield return new(number, Parse(line, file, number, isLast: end is null));
            if (end is not { } lineEnd)
                yield break;
            reader.AdvanceTo(read.GetPosition(1, lineEnd));
        }
    }

    private static async Task<ReadOnlySequence<byte>> UntilLineEnd(PipeReader reader, string file, int number)
    {
        while (true)
        {
            var result = await reader.ReadAsync();
            if (result.IsCompleted || result.Buffer.PositionOf((byte)'\n') is not null)
                return result.Buffer;
            if (result.Buffer.Length > Longest)
                throw new RecordingException(
                    $"{file}, line {number} is longer than {Longest / 1024 / 1024} MiB: it is no line of a recording.");
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static JsonElement Parse(ReadOnlySequence<byte> line, string file, int number, bool isLast)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : throw new JsonException();
        }
        catch (JsonException) when (isLast && number > 1)
        {
            throw new RecordingException($"{file} was cut off in the middle of line {number}. Fetch it again.");
        }
        catch (JsonException)
        {
            throw new RecordingException($"{file} is no recording: line {number} is not a JSON object.");
        }
    }
}

/// <summary>A line of JSON, with its number counted from 1.</summary>
internal sealed record RecordingLine(int Number, JsonElement Json);
