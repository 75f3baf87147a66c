using System.Text.Json;
using SeqrSandbox.Core.Vouchers;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A voucher from its reservation on.</summary>
internal static class VoucherJson
{
    public static VoucherSale Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? reference = null, resellerId = null, userId = null, comment = null, clientReference = null, tag = null;
        DateTimeOffset? reservedAt = null, lapsesAt = null;
        VoucherProduct? product = null;
        Voucher? voucher = null;
        VoucherRelease? release = null;
        VoucherPurchase? purchase = null;
        VoucherReversal? reversal = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Reference"u8))
                reference = reader.GetString();
            else if (name.Is("Product"u8))
                product = VoucherProductJson.Read(ref reader);
            else if (name.Is("Voucher"u8))
                voucher = ReadVoucher(ref reader);
            else if (name.Is("ResellerId"u8))
                resellerId = reader.GetString();
            else if (name.Is("UserId"u8))
                userId = reader.GetString();
            else if (name.Is("ClientComment"u8))
                comment = reader.GetString();
            else if (name.Is("ClientReference"u8))
                clientReference = reader.GetString();
            else if (name.Is("ClientTag"u8))
                tag = reader.GetString();
            else if (name.Is("ReservedAt"u8))
                reservedAt = reader.GetDateTimeOffset();
            else if (name.Is("LapsesAt"u8))
                lapsesAt = reader.GetDateTimeOffset();
            else if (name.Is("Release"u8))
                release = VoucherStepJson.ReadRelease(ref reader);
            else if (name.Is("Purchase"u8))
                purchase = VoucherStepJson.ReadPurchase(ref reader);
            else if (name.Is("Reversal"u8))
                reversal = VoucherStepJson.ReadReversal(ref reader);
            else
                reader.Skip();
        }

        return new()
        {
            Reference = new(reference ?? throw JsonReading.Missing("VoucherSale.Reference")),
            Product = product ?? throw JsonReading.Missing("VoucherSale.Product"),
            Voucher = voucher ?? throw JsonReading.Missing("VoucherSale.Voucher"),
            ResellerId = resellerId ?? throw JsonReading.Missing("VoucherSale.ResellerId"),
            UserId = userId ?? throw JsonReading.Missing("VoucherSale.UserId"),
            ClientComment = comment,
            ClientReference = clientReference,
            ClientTag = tag,
            ReservedAt = reservedAt ?? throw JsonReading.Missing("VoucherSale.ReservedAt"),
            LapsesAt = lapsesAt ?? throw JsonReading.Missing("VoucherSale.LapsesAt"),
            Release = release,
            Purchase = purchase,
            Reversal = reversal,
        };
    }

    public static void Write(Utf8JsonWriter writer, VoucherSale sale)
    {
        writer.WriteStartObject();
        writer.WriteMember("Reference"u8, sale.Reference.Value);
        writer.WriteMember("Product"u8, sale.Product, VoucherProductJson.Write);
        writer.WriteMember("Voucher"u8, sale.Voucher, WriteVoucher);
        writer.WriteMember("ResellerId"u8, sale.ResellerId);
        writer.WriteMember("UserId"u8, sale.UserId);
        writer.WriteMember("ClientComment"u8, sale.ClientComment);
        writer.WriteMember("ClientReference"u8, sale.ClientReference);
        writer.WriteMember("ClientTag"u8, sale.ClientTag);
        writer.WriteMember("ReservedAt"u8, (DateTimeOffset?)sale.ReservedAt);
        writer.WriteMember("LapsesAt"u8, (DateTimeOffset?)sale.LapsesAt);
        writer.WriteMember("Release"u8, sale.Release, VoucherStepJson.Write);
        writer.WriteMember("Purchase"u8, sale.Purchase, VoucherStepJson.Write);
        writer.WriteMember("Reversal"u8, sale.Reversal, VoucherStepJson.Write);
        writer.WriteEndObject();
    }

    private static Voucher ReadVoucher(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? code = null, serial = null;
        DateTimeOffset? expiresAt = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Code"u8))
                code = reader.GetString();
            else if (name.Is("Serial"u8))
                serial = reader.GetString();
            else if (name.Is("ExpiresAt"u8))
                expiresAt = reader.GetDateTimeOffset();
            else
                reader.Skip();
        }

        return new()
        {
            Code = code ?? throw JsonReading.Missing("Voucher.Code"),
            Serial = serial ?? throw JsonReading.Missing("Voucher.Serial"),
            ExpiresAt = expiresAt ?? throw JsonReading.Missing("Voucher.ExpiresAt"),
        };
    }

    private static void WriteVoucher(Utf8JsonWriter writer, Voucher voucher)
    {
        writer.WriteStartObject();
        writer.WriteMember("Code"u8, voucher.Code);
        writer.WriteMember("Serial"u8, voucher.Serial);
        writer.WriteMember("ExpiresAt"u8, (DateTimeOffset?)voucher.ExpiresAt);
        writer.WriteEndObject();
    }
}
