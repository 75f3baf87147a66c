using System.Text.Json;
using System.Text.Json.Serialization;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>How an entry of the journal is written into its document column: what has no column of its own.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JournalDocument), TypeInfoPropertyName = "Document")]
internal sealed partial class JournalJson : JsonSerializerContext
{
    /// <summary>Null where there is nothing to write.</summary>
    public static byte[]? Write(JournalEntry entry) =>
        JournalDocument.Of(entry) is { } document ? JsonSerializer.SerializeToUtf8Bytes(document, Default.Document) : null;

    public static JournalDocument Read(string document) =>
        JsonSerializer.Deserialize(document, Default.Document) ?? throw new InvalidOperationException("A stored journal entry is null.");
}
