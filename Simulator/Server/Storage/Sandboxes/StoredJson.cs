using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>The JSON in the document columns.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(AmountConverter), typeof(InvoiceReferenceConverter), typeof(ErsReferenceConverter),
        typeof(BillRowsConverter), typeof(OperationConverter),
        typeof(CallsConverter),
    ])]
[JsonSerializable(typeof(Invoice))]
[JsonSerializable(typeof(BillRow[]))]
[JsonSerializable(typeof(Notification))]
[JsonSerializable(typeof(Payer))]
[JsonSerializable(typeof(Terminal))]
[JsonSerializable(typeof(Reseller))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, TypeInfo<T>());

    public static T Read<T>(string document) =>
        JsonSerializer.Deserialize(document, TypeInfo<T>()) ?? throw new InvalidOperationException($"A stored {typeof(T).Name} is null.");

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Default.GetTypeInfo(typeof(T))!;
}

/// <summary>An amount as text, <c>149.90 SEK</c>, so that it keeps its digits.</summary>
internal sealed class AmountConverter : JsonConverter<Amount>
{
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString().AsSpan();
        var space = text.IndexOf(' ');
        return Amount.Of(
            decimal.Parse(text[..space], NumberStyles.Number, CultureInfo.InvariantCulture),
            Currency.Of(text[(space + 1)..].ToString()));
    }

    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>Rows that were never sent are null, unlike an empty list.</summary>
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

    private static JsonTypeInfo<BillRow[]> Rows(JsonSerializerOptions options) =>
        (JsonTypeInfo<BillRow[]>)options.GetTypeInfo(typeof(BillRow[]));
}

internal sealed class ErsReferenceConverter : JsonConverter<ErsReference>
{
    public override ErsReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, ErsReference value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}

internal sealed class InvoiceReferenceConverter : JsonConverter<InvoiceReference>
{
    public override InvoiceReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, InvoiceReference value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
