using System.Text.Json;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A password's hash.</summary>
internal static class SecretJson
{
    public static Secret Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? salt = null, hash = null;
        var isShort = false;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Salt"u8))
                salt = reader.GetString();
            else if (name.Is("Hash"u8))
                hash = reader.GetString();
            else if (name.Is("IsShort"u8))
                isShort = reader.GetBoolean();
            else
                reader.Skip();
        }

        return new(salt!, hash!, isShort);
    }

    public static void Write(Utf8JsonWriter writer, Secret secret)
    {
        writer.WriteStartObject();
        writer.WriteMember("Salt"u8, secret.Salt);
        writer.WriteMember("Hash"u8, secret.Hash);
        writer.WriteBoolean("IsShort"u8, secret.IsShort);
        writer.WriteEndObject();
    }
}
