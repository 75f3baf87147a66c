using System.Text.Json;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>The loyalty cards and coupons of an invoice.</summary>
internal static class TokenJson
{
    public static CustomerToken Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? id = null, value = null, description = null;
        var status = 0;
        var fromPayer = false;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Id"u8))
                id = reader.GetString();
            else if (name.Is("Value"u8))
                value = reader.GetString();
            else if (name.Is("Description"u8))
                description = reader.GetString();
            else if (name.Is("Status"u8))
                status = reader.GetInt32();
            else if (name.Is("FromPayer"u8))
                fromPayer = reader.GetBoolean();
            else
                reader.Skip();
        }

        return new() { Id = id, Value = value, Description = description, Status = status, FromPayer = fromPayer };
    }

    public static void Write(Utf8JsonWriter writer, CustomerToken token)
    {
        writer.WriteStartObject();
        writer.WriteMember("Id"u8, token.Id);
        writer.WriteMember("Value"u8, token.Value);
        writer.WriteMember("Description"u8, token.Description);
        writer.WriteMember("Status"u8, token.Status);
        writer.WriteBoolean("FromPayer"u8, token.FromPayer);
        writer.WriteEndObject();
    }
}
