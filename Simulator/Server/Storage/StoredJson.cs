using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>How values are written into the document columns.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(AmountConverter), typeof(InvoiceReferenceConverter), typeof(ErsReferenceConverter)])]
[JsonSerializable(typeof(Invoice))]
[JsonSerializable(typeof(Notification))]
[JsonSerializable(typeof(Payer))]
[JsonSerializable(typeof(Terminal))]
[JsonSerializable(typeof(Reseller))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, TypeInfo<T>());

    public static T Read<T>(string document) =>
        JsonSerializer.Deserialize(document, TypeInfo<T>()) ?? throw new InvalidOperationException($"A stored {typeof(T).Name} is null.");

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Configured.Options.GetTypeInfo(typeof(T));

    /// <summary>Rows that were never set cannot be written as a list: like null, they are left out.</summary>
    private static void LeaveOutRowsNeverSet(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType == typeof(ImmutableArray<BillRow>)))
            property.ShouldSerialize = (_, rows) => rows is not ImmutableArray<BillRow> { IsDefault: true };
    }

    // A class of its own, since the generated half of this one sets Default at a time that is not ours to choose.
    private static class Configured
    {
        public static readonly JsonSerializerOptions Options = new(Default.Options) { TypeInfoResolver = Default.WithAddedModifier(LeaveOutRowsNeverSet) };
    }
}
