using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeqrSandbox.Simulator.Recordings;

/// <summary>How the lines of a recording are written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecordingHeader), TypeInfoPropertyName = "Header")]
[JsonSerializable(typeof(RecordedEntry), TypeInfoPropertyName = "Entry")]
[JsonSerializable(typeof(RecordingEnd), TypeInfoPropertyName = "End")]
internal sealed partial class RecordingJson : JsonSerializerContext
{
    // A class of its own, so that the generated Default is there before it.
    public static RecordingJson Lines => Readable.Json;

    private static class Readable
    {
        // Bodies are full of what the default would write as escapes.
        public static readonly RecordingJson Json = new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
