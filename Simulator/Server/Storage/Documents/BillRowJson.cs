using System.Text.Json;
using SeqrSandbox.Core.Bills;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A row of a bill, with its amounts as they were sent.</summary>
internal static class BillRowJson
{
    public static BillRow Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? description = null, ean = null, sku = null, unit = null;
        decimal? quantity = null, taxRate = null;
        AmountDraft? discount = null, total = null, unitPrice = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Description"u8))
                description = reader.GetString();
            else if (name.Is("Discount"u8))
                discount = ReadAmount(ref reader);
            else if (name.Is("Ean"u8))
                ean = reader.GetString();
            else if (name.Is("Quantity"u8))
                quantity = reader.GetDecimal();
            else if (name.Is("Sku"u8))
                sku = reader.GetString();
            else if (name.Is("TaxRate"u8))
                taxRate = reader.GetDecimal();
            else if (name.Is("Total"u8))
                total = ReadAmount(ref reader);
            else if (name.Is("Unit"u8))
                unit = reader.GetString();
            else if (name.Is("UnitPrice"u8))
                unitPrice = ReadAmount(ref reader);
            else
                reader.Skip();
        }

        return new()
        {
            Description = description,
            Discount = discount,
            Ean = ean,
            Quantity = quantity,
            Sku = sku,
            TaxRate = taxRate,
            Total = total,
            Unit = unit,
            UnitPrice = unitPrice,
        };
    }

    public static void Write(Utf8JsonWriter writer, BillRow row)
    {
        writer.WriteStartObject();
        writer.WriteMember("Description"u8, row.Description);
        WriteAmount(writer, "Discount"u8, row.Discount);
        writer.WriteMember("Ean"u8, row.Ean);
        writer.WriteMember("Quantity"u8, row.Quantity);
        writer.WriteMember("Sku"u8, row.Sku);
        writer.WriteMember("TaxRate"u8, row.TaxRate);
        WriteAmount(writer, "Total"u8, row.Total);
        writer.WriteMember("Unit"u8, row.Unit);
        WriteAmount(writer, "UnitPrice"u8, row.UnitPrice);
        writer.WriteEndObject();
    }

    private static AmountDraft ReadAmount(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? currency = null;
        decimal? value = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Currency"u8))
                currency = reader.GetCurrencyCode();
            else if (name.Is("Value"u8))
                value = reader.GetDecimal();
            else
                reader.Skip();
        }

        return new(currency, value);
    }

    private static void WriteAmount(Utf8JsonWriter writer, ReadOnlySpan<byte> name, AmountDraft? amount)
    {
        if (amount is not { } sent)
            return;
        writer.WriteStartObject(name);
        writer.WriteMember("Currency"u8, sent.Currency);
        writer.WriteMember("Value"u8, sent.Value);
        writer.WriteEndObject();
    }
}
