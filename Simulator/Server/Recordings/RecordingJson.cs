using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeqrSandbox.Simulator.Recordings;

/// <summary>The JSON of the lines of a recording.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecordingHeader), TypeInfoPropertyName = "Header")]
[JsonSerializable(typeof(RecordedEntry), TypeInfoPropertyName = "Entry")]
[JsonSerializable(typeof(RecordingEnd), TypeInfoPropertyName = "End")]
internal sealed partial class RecordingJson : JsonSerializerContext
{
    // A separate class, so that the generated Default exists before it.
    public static RecordingJson Lines => Readable.Json;

    private static class Readable
    {
        // Bodies are full of characters that the default would escape.
        public static readonly RecordingJson Json = new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
