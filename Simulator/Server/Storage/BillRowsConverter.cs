using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SeqrSandbox.Core.Bills;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>Rows that were never sent are null, which is not the same as none.</summary>
internal sealed class BillRowsConverter : JsonConverter<ImmutableArray<BillRow>>
{
    public override bool HandleNull => true;

    public override ImmutableArray<BillRow> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, Rows(options)) is { } rows ? [.. rows] : default;

    public override void Write(Utf8JsonWriter writer, ImmutableArray<BillRow> value, JsonSerializerOptions options)
    {
        if (value.IsDefault)
            writer.WriteNullValue();
        else
            JsonSerializer.Serialize(writer, [.. value], Rows(options));
    }

    private static JsonTypeInfo<BillRow[]> Rows(JsonSerializerOptions options) => (JsonTypeInfo<BillRow[]>)options.GetTypeInfo(typeof(BillRow[]));
}
