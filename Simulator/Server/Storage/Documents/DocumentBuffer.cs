using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A writer with its memory, to be used for one document after the other.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A writer to memory has nothing to release.")]
internal sealed class DocumentBuffer
{
    /// <summary>A hundred rows fit. The memory of larger documents is given back.</summary>
    private const int MostKept = 64 * 1024;

    private readonly ArrayBufferWriter<byte> memory = new(1024);
    private readonly Utf8JsonWriter writer;

    // The shape of what is written is fixed in code, and tests read it again.
    public DocumentBuffer() => writer = new(memory, new JsonWriterOptions { SkipValidation = true });

    public bool IsWorthKeeping => memory.Capacity <= MostKept;

    public string Write(object document, Action<Utf8JsonWriter, object> write)
    {
        memory.ResetWrittenCount();
        writer.Reset();
        write(writer, document);
        writer.Flush();
        return Encoding.UTF8.GetString(memory.WrittenSpan);
    }
}
