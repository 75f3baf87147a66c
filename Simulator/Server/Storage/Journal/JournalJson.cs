using System.Text.Json;
using System.Text.Json.Serialization;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>The JSON in an entry's document column: the parts without a column of their own.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JournalDocument), TypeInfoPropertyName = "Document")]
[JsonSerializable(typeof(HeadersDocument), TypeInfoPropertyName = "Headers")]
internal sealed partial class JournalJson : JsonSerializerContext
{
    /// <summary>Null if there is nothing to write.</summary>
    public static byte[]? Write(JournalEntry entry) =>
        JournalDocument.Of(entry) is { } document ? JsonSerializer.SerializeToUtf8Bytes(document, Default.Document) : null;

    public static JournalDocument Read(string document) =>
        JsonSerializer.Deserialize(document, Default.Document) ?? throw new InvalidOperationException("A stored journal entry is null.");

    public static string Write(RecordedHeaders headers) =>
        JsonSerializer.Serialize(
            new([.. headers.All.Select(header => new[] { header.Name, header.Value })], headers.LeftOut),
            Default.Headers);

    public static RecordedHeaders ReadHeaders(string document)
    {
        var stored = JsonSerializer.Deserialize(document, Default.Headers)
            ?? throw new InvalidOperationException("Stored headers are null.");
        return new([.. stored.All.Select(header => new RecordedHeader(header[0], header[1]))], stored.LeftOut);
    }

    /// <param name="All">Pairs of name and value, which queries search.</param>
    /// <param name="LeftOut">How many more there were.</param>
    internal sealed record HeadersDocument(string[][] All, int LeftOut);
}
