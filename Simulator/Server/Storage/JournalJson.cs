using System.Text.Json;
using System.Text.Json.Serialization;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>How an entry of the journal is written into its document column: all of it but the bodies, which have columns of their own.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(JournalDocument), TypeInfoPropertyName = "Document")]
internal sealed partial class JournalJson : JsonSerializerContext
{
    public static string Write(JournalEntry entry) => JsonSerializer.Serialize(JournalDocument.Of(entry), Default.Document);

    public static JournalDocument Read(string document) =>
        JsonSerializer.Deserialize(document, Default.Document) ?? throw new InvalidOperationException("A stored journal entry is null.");
}
