using System.Text.Json;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Products;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A product.</summary>
internal static class ProductJson
{
    public static Product Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? id = null, label = null, accountType = null, ean = null, sku = null;
        ProductKind? kind = null;
        Amount? price = null;
        int? least = null, most = null;
        var withdrawn = false;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Id"u8))
                id = reader.GetString();
            else if (name.Is("Name"u8))
                label = reader.GetString();
            else if (name.Is("Kind"u8))
                kind = (ProductKind)StoredNames.ProductKinds.Read(ref reader);
            else if (name.Is("AccountType"u8))
                accountType = reader.GetString();
            else if (name.Is("Ean"u8))
                ean = reader.GetString();
            else if (name.Is("Sku"u8))
                sku = reader.GetString();
            else if (name.Is("Price"u8))
                price = reader.GetAmount();
            else if (name.Is("Least"u8))
                least = reader.GetInt32();
            else if (name.Is("Most"u8))
                most = reader.GetInt32();
            else if (name.Is("Withdrawn"u8))
                withdrawn = reader.GetBoolean();
            else
                reader.Skip();
        }

        return new()
        {
            Id = id ?? throw JsonReading.Missing("Product.Id"),
            Name = label ?? throw JsonReading.Missing("Product.Name"),
            Kind = kind ?? throw JsonReading.Missing("Product.Kind"),
            AccountType = accountType,
            Ean = ean,
            Sku = sku,
            Price = price,
            Least = least,
            Most = most,
            Withdrawn = withdrawn,
        };
    }

    public static void Write(Utf8JsonWriter writer, Product product)
    {
        writer.WriteStartObject();
        writer.WriteMember("Id"u8, product.Id);
        writer.WriteMember("Name"u8, product.Name);
        writer.WriteName("Kind"u8, StoredNames.ProductKinds, (int)product.Kind);
        writer.WriteMember("AccountType"u8, product.AccountType);
        writer.WriteMember("Ean"u8, product.Ean);
        writer.WriteMember("Sku"u8, product.Sku);
        writer.WriteMember("Price"u8, product.Price);
        writer.WriteMember("Least"u8, product.Least);
        writer.WriteMember("Most"u8, product.Most);
        writer.WriteBoolean("Withdrawn"u8, product.Withdrawn);
        writer.WriteEndObject();
    }
}
