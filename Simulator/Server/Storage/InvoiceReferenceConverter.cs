using System.Text.Json;
using System.Text.Json.Serialization;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Simulator.Storage;

internal sealed class InvoiceReferenceConverter : JsonConverter<InvoiceReference>
{
    public override InvoiceReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, InvoiceReference value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
