using System.Text.Json;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>The payer of an invoice.</summary>
internal static class BoundPayerJson
{
    public static BoundPayer Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? payerId = null, terminalId = null;
        DateTimeOffset scannedAt = default;
        while (reader.NextMember(out var name))
        {
            if (name.Is("PayerId"u8))
                payerId = reader.GetString();
            else if (name.Is("TerminalId"u8))
                terminalId = reader.GetString();
            else if (name.Is("ScannedAt"u8))
                scannedAt = reader.GetDateTimeOffset();
            else
                reader.Skip();
        }

        return new(payerId!, terminalId!, scannedAt);
    }

    public static void Write(Utf8JsonWriter writer, BoundPayer payer)
    {
        writer.WriteStartObject();
        writer.WriteMember("PayerId"u8, payer.PayerId);
        writer.WriteMember("TerminalId"u8, payer.TerminalId);
        writer.WriteMember("ScannedAt"u8, payer.ScannedAt);
        writer.WriteEndObject();
    }
}
