using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Tracing;
using SeqrSandbox.Core.Vouchers;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>
/// The conversion that the library made of the records' metadata, which wrote the documents of earlier versions. What is
/// written by hand is compared with it.
/// </summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(AmountConverter), typeof(InvoiceReferenceConverter), typeof(ErsReferenceConverter),
        typeof(BillRowsConverter), typeof(OperationConverter),
        typeof(CallsConverter), typeof(TraceParentConverter),
    ])]
[JsonSerializable(typeof(Invoice))]
[JsonSerializable(typeof(BillRow[]))]
[JsonSerializable(typeof(Notification))]
[JsonSerializable(typeof(Payer))]
[JsonSerializable(typeof(Terminal))]
[JsonSerializable(typeof(Reseller))]
[JsonSerializable(typeof(Partner))]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(VoucherProduct))]
[JsonSerializable(typeof(VoucherSale))]
[JsonSerializable(typeof(ClientSession))]
internal sealed partial class FormerStoredJson : JsonSerializerContext
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

/// <summary>
/// Operations are stored with a capital letter, <c>SendInvoice</c>, as in databases since the first version.
/// </summary>
internal sealed class OperationConverter : JsonConverter<Operation>
{
    private static readonly FrozenDictionary<Operation, JsonEncodedText> Names =
        Services.Operations.ToFrozenDictionary(operation => operation, operation => JsonEncodedText.Encode(NameOf(operation)));

    private static readonly FrozenDictionary<string, Operation> Operations =
        Services.Operations.ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    public override Operation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Find(reader.GetString());

    public override void Write(Utf8JsonWriter writer, Operation value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Stored(value));

    internal static Operation Find(string? name) => name is not null && Operations.TryGetValue(name, out var operation)
        ? operation
        : throw new JsonException($"There is no operation {name}.");

    internal static JsonEncodedText Stored(Operation operation) => Names[operation];

    private static string NameOf(Operation operation) => char.ToUpperInvariant(operation.Name[0]) + operation.Name[1..];
}

/// <summary>The number of calls per operation, in the order of the contract.</summary>
internal sealed class CallsConverter : JsonConverter<ImmutableDictionary<Operation, int>>
{
    public override ImmutableDictionary<Operation, int> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Calls are an object.");
        var calls = ImmutableDictionary<Operation, int>.Empty;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var operation = OperationConverter.Find(reader.GetString());
            reader.Read();
            calls = calls.SetItem(operation, reader.GetInt32());
        }

        return calls;
    }

    public override void Write(Utf8JsonWriter writer, ImmutableDictionary<Operation, int> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (!value.IsEmpty)
            WriteCalls(writer, value);
        writer.WriteEndObject();
    }

    private static void WriteCalls(Utf8JsonWriter writer, ImmutableDictionary<Operation, int> calls)
    {
        foreach (var operation in Services.Operations)
        {
            if (calls.TryGetValue(operation, out var count))
                writer.WriteNumber(OperationConverter.Stored(operation), count);
        }
    }
}

internal sealed class TraceParentConverter : JsonConverter<TraceParent>
{
    public override TraceParent? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TraceParent.Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, TraceParent value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
