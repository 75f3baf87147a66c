using System.Text.Json;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A terminal.</summary>
internal static class TerminalJson
{
    public static Terminal Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? id = null, resellerId = null, label = null, externalId = null, seqrId = null;
        TerminalKind? kind = null;
        Secret? password = null;
        WaitingPayer? waiting = null;
        bool blocked = false, unregistered = false;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Id"u8))
                id = reader.GetString();
            else if (name.Is("ResellerId"u8))
                resellerId = reader.GetString();
            else if (name.Is("Name"u8))
                label = reader.GetString();
            else if (name.Is("ExternalId"u8))
                externalId = reader.GetString();
            else if (name.Is("Kind"u8))
                kind = (TerminalKind)StoredNames.TerminalKinds.Read(ref reader);
            else if (name.Is("Password"u8))
                password = SecretJson.Read(ref reader);
            else if (name.Is("SeqrId"u8))
                seqrId = reader.GetString();
            else if (name.Is("Waiting"u8))
                waiting = ReadWaiting(ref reader);
            else if (name.Is("Blocked"u8))
                blocked = reader.GetBoolean();
            else if (name.Is("Unregistered"u8))
                unregistered = reader.GetBoolean();
            else
                reader.Skip();
        }

        return new()
        {
            Id = id ?? throw JsonReading.Missing("Terminal.Id"),
            ResellerId = resellerId ?? throw JsonReading.Missing("Terminal.ResellerId"),
            Name = label ?? throw JsonReading.Missing("Terminal.Name"),
            ExternalId = externalId,
            Kind = kind ?? throw JsonReading.Missing("Terminal.Kind"),
            Password = password ?? throw JsonReading.Missing("Terminal.Password"),
            SeqrId = seqrId,
            Waiting = waiting,
            Blocked = blocked,
            Unregistered = unregistered,
        };
    }

    public static void Write(Utf8JsonWriter writer, Terminal terminal)
    {
        writer.WriteStartObject();
        writer.WriteMember("Id"u8, terminal.Id);
        writer.WriteMember("ResellerId"u8, terminal.ResellerId);
        writer.WriteMember("Name"u8, terminal.Name);
        writer.WriteMember("ExternalId"u8, terminal.ExternalId);
        writer.WriteName("Kind"u8, StoredNames.TerminalKinds, (int)terminal.Kind);
        writer.WriteMember("Password"u8, terminal.Password, SecretJson.Write);
        writer.WriteMember("SeqrId"u8, terminal.SeqrId);
        writer.WriteMember("Waiting"u8, terminal.Waiting, WriteWaiting);
        writer.WriteBoolean("Blocked"u8, terminal.Blocked);
        writer.WriteBoolean("Unregistered"u8, terminal.Unregistered);
        writer.WriteEndObject();
    }

    private static WaitingPayer ReadWaiting(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? payerId = null;
        DateTimeOffset since = default;
        while (reader.NextMember(out var name))
        {
            if (name.Is("PayerId"u8))
                payerId = reader.GetString();
            else if (name.Is("Since"u8))
                since = reader.GetDateTimeOffset();
            else
                reader.Skip();
        }

        return new(payerId!, since);
    }

    private static void WriteWaiting(Utf8JsonWriter writer, WaitingPayer waiting)
    {
        writer.WriteStartObject();
        writer.WriteMember("PayerId"u8, waiting.PayerId);
        writer.WriteMember("Since"u8, waiting.Since);
        writer.WriteEndObject();
    }
}
