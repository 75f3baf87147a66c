using System.Text.Json;
using SeqrSandbox.Core.Vouchers;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>What happened to a voucher after its reservation.</summary>
internal static class VoucherStepJson
{
    public static VoucherRelease ReadRelease(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? reference = null;
        DateTimeOffset? at = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Reference"u8))
                reference = reader.GetString();
            else if (name.Is("At"u8))
                at = reader.GetDateTimeOffset();
            else
                reader.Skip();
        }

        return new()
        {
            Reference = new(reference ?? throw JsonReading.Missing("VoucherRelease.Reference")),
            At = at ?? throw JsonReading.Missing("VoucherRelease.At"),
        };
    }

    public static VoucherPurchase ReadPurchase(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? reference = null;
        DateTimeOffset? at = null;
        ReceiptFormat? format = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Reference"u8))
                reference = reader.GetString();
            else if (name.Is("At"u8))
                at = reader.GetDateTimeOffset();
            else if (name.Is("Format"u8))
                format = (ReceiptFormat)StoredNames.ReceiptFormats.Read(ref reader);
            else
                reader.Skip();
        }

        return new()
        {
            Reference = new(reference ?? throw JsonReading.Missing("VoucherPurchase.Reference")),
            At = at ?? throw JsonReading.Missing("VoucherPurchase.At"),
            Format = format ?? throw JsonReading.Missing("VoucherPurchase.Format"),
        };
    }

    public static VoucherReversal ReadReversal(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? reference = null, reasonCode = null, reason = null;
        DateTimeOffset? at = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Reference"u8))
                reference = reader.GetString();
            else if (name.Is("At"u8))
                at = reader.GetDateTimeOffset();
            else if (name.Is("ReasonCode"u8))
                reasonCode = reader.GetString();
            else if (name.Is("Reason"u8))
                reason = reader.GetString();
            else
                reader.Skip();
        }

        return new()
        {
            Reference = new(reference ?? throw JsonReading.Missing("VoucherReversal.Reference")),
            At = at ?? throw JsonReading.Missing("VoucherReversal.At"),
            ReasonCode = reasonCode,
            Reason = reason,
        };
    }

    public static void Write(Utf8JsonWriter writer, VoucherRelease release)
    {
        writer.WriteStartObject();
        writer.WriteMember("Reference"u8, release.Reference.Value);
        writer.WriteMember("At"u8, (DateTimeOffset?)release.At);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, VoucherPurchase purchase)
    {
        writer.WriteStartObject();
        writer.WriteMember("Reference"u8, purchase.Reference.Value);
        writer.WriteMember("At"u8, (DateTimeOffset?)purchase.At);
        writer.WriteName("Format"u8, StoredNames.ReceiptFormats, (int)purchase.Format);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, VoucherReversal reversal)
    {
        writer.WriteStartObject();
        writer.WriteMember("Reference"u8, reversal.Reference.Value);
        writer.WriteMember("At"u8, (DateTimeOffset?)reversal.At);
        writer.WriteMember("ReasonCode"u8, reversal.ReasonCode);
        writer.WriteMember("Reason"u8, reversal.Reason);
        writer.WriteEndObject();
    }
}
