using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>How values are written into the document columns.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(AmountConverter), typeof(InvoiceReferenceConverter), typeof(ErsReferenceConverter), typeof(BillRowsConverter), typeof(OperationConverter),
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
