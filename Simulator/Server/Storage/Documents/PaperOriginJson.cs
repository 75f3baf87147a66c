using System.Text.Json;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>The paper bill that an invoice was made of.</summary>
internal static class PaperOriginJson
{
    public static PaperOrigin Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? issuer = null, issuerName = null, reference = null;
        var once = false;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Issuer"u8))
                issuer = reader.GetString();
            else if (name.Is("IssuerName"u8))
                issuerName = reader.GetString();
            else if (name.Is("Reference"u8))
                reference = reader.GetString();
            else if (name.Is("Once"u8))
                once = reader.GetBoolean();
            else
                reader.Skip();
        }

        return new(issuer!, issuerName!, reference!, once);
    }

    public static void Write(Utf8JsonWriter writer, PaperOrigin paper)
    {
        writer.WriteStartObject();
        writer.WriteMember("Issuer"u8, paper.Issuer);
        writer.WriteMember("IssuerName"u8, paper.IssuerName);
        writer.WriteMember("Reference"u8, paper.Reference);
        writer.WriteBoolean("Once"u8, paper.Once);
        writer.WriteEndObject();
    }
}
