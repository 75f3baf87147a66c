using System.Collections.Immutable;
using System.Text.Json;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>
/// Operations are stored with a capital letter, <c>SendInvoice</c>, as in databases since the first version.
/// </summary>
internal static class OperationJson
{
    // By the place in the contract.
    private static readonly StoredNames Names = new(nameof(Operation), Services.Operations.Select(operation => NameOf(operation)));

    public static Operation Read(ref Utf8JsonReader reader) => Services.Operations[Names.Read(ref reader)];

    public static void WriteMember(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Operation? operation)
    {
        if (operation is not null)
            writer.WriteString(name, Names.Of(Services.Operations.IndexOf(operation)));
    }

    /// <summary>The number of calls per operation.</summary>
    public static ImmutableDictionary<Operation, int> ReadCalls(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        var calls = ImmutableDictionary<Operation, int>.Empty;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var operation = Read(ref reader);
            reader.Read();
            calls = calls.SetItem(operation, reader.GetInt32());
        }

        return calls;
    }

    public static void WriteCalls(Utf8JsonWriter writer, ImmutableDictionary<Operation, int> calls)
    {
        writer.WriteStartObject();
        if (!calls.IsEmpty)
            WriteCounts(writer, calls);
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, ImmutableDictionary<Operation, int> calls)
    {
        for (var place = 0; place < Services.Operations.Length; place++)
        {
            if (calls.TryGetValue(Services.Operations[place], out var count))
                writer.WriteNumber(Names.Of(place), count);
        }
    }

    private static string NameOf(Operation operation) => char.ToUpperInvariant(operation.Name[0]) + operation.Name[1..];
}
