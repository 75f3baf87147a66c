using System.Text.Json;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Vouchers;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A product that vouchers are sold of.</summary>
internal static class VoucherProductJson
{
    public static VoucherProduct Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? sku = null, ean = null, label = null, supplier = null;
        Amount? price = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Sku"u8))
                sku = reader.GetString();
            else if (name.Is("Ean"u8))
                ean = reader.GetString();
            else if (name.Is("Name"u8))
                label = reader.GetString();
            else if (name.Is("Supplier"u8))
                supplier = reader.GetString();
            else if (name.Is("Price"u8))
                price = reader.GetAmount();
            else
                reader.Skip();
        }

        return new()
        {
            Sku = sku ?? throw JsonReading.Missing("VoucherProduct.Sku"),
            Ean = ean ?? throw JsonReading.Missing("VoucherProduct.Ean"),
            Name = label ?? throw JsonReading.Missing("VoucherProduct.Name"),
            Supplier = supplier ?? throw JsonReading.Missing("VoucherProduct.Supplier"),
            Price = price ?? throw JsonReading.Missing("VoucherProduct.Price"),
        };
    }

    public static void Write(Utf8JsonWriter writer, VoucherProduct product)
    {
        writer.WriteStartObject();
        writer.WriteMember("Sku"u8, product.Sku);
        writer.WriteMember("Ean"u8, product.Ean);
        writer.WriteMember("Name"u8, product.Name);
        writer.WriteMember("Supplier"u8, product.Supplier);
        writer.WriteMember("Price"u8, (Amount?)product.Price);
        writer.WriteEndObject();
    }
}
