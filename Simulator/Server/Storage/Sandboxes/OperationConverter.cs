using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

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
