using System.Text.Json;
using System.Text.Json.Serialization;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Simulator.Storage;

internal sealed class ErsReferenceConverter : JsonConverter<ErsReference>
{
    public override ErsReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, ErsReference value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
