using System.Text;
using System.Text.Json;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Vouchers;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>
/// The JSON in the document columns, converted by hand. Serializers made from metadata write and read the same text, but
/// compile 1,500 methods at the first invoice, and take several times as long for each.
/// </summary>
internal static class StoredJson
{
    [ThreadStatic]
    private static DocumentBuffer? buffer;

    public static string Write(object document)
    {
        var writing = buffer ?? new();
        buffer = null;
        var text = writing.Write(document, Write);
        buffer = writing.IsWorthKeeping ? writing : null;
        return text;
    }

    public static T Read<T>(string document)
        where T : class => Read<T>(Encoding.UTF8.GetBytes(document));

    /// <exception cref="JsonException">The document is not one of this kind.</exception>
    public static T Read<T>(ReadOnlySpan<byte> document)
        where T : class
    {
        var reader = new Utf8JsonReader(document);
        try
        {
            reader.Read();
            var value = Read<T>(ref reader);
            // Refuses whatever follows the value.
            reader.Read();
            return value;
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new JsonException($"A stored {typeof(T).Name} cannot be read at byte {reader.BytesConsumed}: {error.Message}", error);
        }
    }

    private static T Read<T>(ref Utf8JsonReader reader)
        where T : class
    {
        object value = typeof(T) == typeof(Invoice) ? InvoiceJson.Read(ref reader)
            : typeof(T) == typeof(Notification) ? NotificationJson.Read(ref reader)
            : typeof(T) == typeof(Payer) ? PayerJson.Read(ref reader)
            : typeof(T) == typeof(Terminal) ? TerminalJson.Read(ref reader)
            : typeof(T) == typeof(ClientSession) ? ClientSessionJson.Read(ref reader)
            : typeof(T) == typeof(Partner) ? PartnerJson.Read(ref reader)
            : typeof(T) == typeof(Reseller) ? ResellerJson.Read(ref reader)
            : typeof(T) == typeof(Product) ? ProductJson.Read(ref reader)
            : typeof(T) == typeof(VoucherProduct) ? VoucherProductJson.Read(ref reader)
            : typeof(T) == typeof(VoucherSale) ? VoucherJson.Read(ref reader)
            : throw new NotSupportedException($"{typeof(T).Name} is no stored document.");
        return (T)value;
    }

    private static void Write(Utf8JsonWriter writer, object document)
    {
        switch (document)
        {
            case Invoice invoice:
                InvoiceJson.Write(writer, invoice);
                break;
            case Notification notification:
                NotificationJson.Write(writer, notification);
                break;
            case Payer payer:
                PayerJson.Write(writer, payer);
                break;
            case Terminal terminal:
                TerminalJson.Write(writer, terminal);
                break;
            case ClientSession session:
                ClientSessionJson.Write(writer, session);
                break;
            case Partner partner:
                PartnerJson.Write(writer, partner);
                break;
            case Reseller reseller:
                ResellerJson.Write(writer, reseller);
                break;
            case Product product:
                ProductJson.Write(writer, product);
                break;
            case VoucherProduct product:
                VoucherProductJson.Write(writer, product);
                break;
            case VoucherSale sale:
                VoucherJson.Write(writer, sale);
                break;
            default:
                throw new NotSupportedException($"{document.GetType().Name} is no stored document.");
        }
    }
}
