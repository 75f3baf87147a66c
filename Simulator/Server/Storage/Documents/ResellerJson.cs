using System.Collections.Immutable;
using System.Text.Json;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A reseller with its users.</summary>
internal static class ResellerJson
{
    public static Reseller Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? id = null, label = null;
        ImmutableArray<ResellerUser> users = default;
        bool blocked = false, mayRefund = false, rowsMustAddUp = false;
        ImmutableArray<string> currencies = default;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Id"u8))
                id = reader.GetString();
            else if (name.Is("Name"u8))
                label = reader.GetString();
            else if (name.Is("Users"u8))
                users = reader.GetList(ReadUser);
            else if (name.Is("Blocked"u8))
                blocked = reader.GetBoolean();
            else if (name.Is("MayRefund"u8))
                mayRefund = reader.GetBoolean();
            else if (name.Is("Currencies"u8))
                currencies = reader.GetList(JsonReading.GetText);
            else if (name.Is("RowsMustAddUp"u8))
                rowsMustAddUp = reader.GetBoolean();
            else
                reader.Skip();
        }

        return new()
        {
            Id = id ?? throw JsonReading.Missing("Reseller.Id"),
            Name = label ?? throw JsonReading.Missing("Reseller.Name"),
            Users = users,
            Blocked = blocked,
            MayRefund = mayRefund,
            Currencies = currencies,
            RowsMustAddUp = rowsMustAddUp,
        };
    }

    public static void Write(Utf8JsonWriter writer, Reseller reseller)
    {
        writer.WriteStartObject();
        writer.WriteMember("Id"u8, reseller.Id);
        writer.WriteMember("Name"u8, reseller.Name);
        writer.WriteList("Users"u8, reseller.Users, WriteUser);
        writer.WriteBoolean("Blocked"u8, reseller.Blocked);
        writer.WriteBoolean("MayRefund"u8, reseller.MayRefund);
        writer.WriteList("Currencies"u8, reseller.Currencies, static (list, code) => list.WriteStringValue(code));
        writer.WriteBoolean("RowsMustAddUp"u8, reseller.RowsMustAddUp);
        writer.WriteEndObject();
    }

    private static ResellerUser ReadUser(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? userId = null;
        Secret? password = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("UserId"u8))
                userId = reader.GetString();
            else if (name.Is("Password"u8))
                password = SecretJson.Read(ref reader);
            else
                reader.Skip();
        }

        return new(userId!, password!);
    }

    private static void WriteUser(Utf8JsonWriter writer, ResellerUser user)
    {
        writer.WriteStartObject();
        writer.WriteMember("UserId"u8, user.UserId);
        writer.WriteMember("Password"u8, user.Password, SecretJson.Write);
        writer.WriteEndObject();
    }
}
