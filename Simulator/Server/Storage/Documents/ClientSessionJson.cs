using System.Collections.Immutable;
using System.Text.Json;
using SeqrSandbox.Core.Partners;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A payer's visit to an external service.</summary>
internal static class ClientSessionJson
{
    public static ClientSession Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? key = null, serviceId = null, payerId = null;
        DateTimeOffset? begunAt = null;
        ImmutableArray<SessionParameter> parameters = default;
        var left = false;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Key"u8))
                key = reader.GetString();
            else if (name.Is("ServiceId"u8))
                serviceId = reader.GetString();
            else if (name.Is("PayerId"u8))
                payerId = reader.GetString();
            else if (name.Is("BegunAt"u8))
                begunAt = reader.GetDateTimeOffset();
            else if (name.Is("Parameters"u8))
                parameters = reader.GetList(ReadParameter);
            else if (name.Is("Left"u8))
                left = reader.GetBoolean();
            else
                reader.Skip();
        }

        return new()
        {
            Key = key ?? throw JsonReading.Missing("ClientSession.Key"),
            ServiceId = serviceId ?? throw JsonReading.Missing("ClientSession.ServiceId"),
            PayerId = payerId ?? throw JsonReading.Missing("ClientSession.PayerId"),
            BegunAt = begunAt ?? throw JsonReading.Missing("ClientSession.BegunAt"),
            Parameters = parameters,
            Left = left,
        };
    }

    public static void Write(Utf8JsonWriter writer, ClientSession session)
    {
        writer.WriteStartObject();
        writer.WriteMember("Key"u8, session.Key);
        writer.WriteMember("ServiceId"u8, session.ServiceId);
        writer.WriteMember("PayerId"u8, session.PayerId);
        writer.WriteMember("BegunAt"u8, session.BegunAt);
        writer.WriteList("Parameters"u8, session.Parameters, WriteParameter);
        writer.WriteBoolean("Left"u8, session.Left);
        writer.WriteEndObject();
    }

    private static SessionParameter ReadParameter(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? label = null, value = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Name"u8))
                label = reader.GetString();
            else if (name.Is("Value"u8))
                value = reader.GetString();
            else
                reader.Skip();
        }

        return new(label!, value!);
    }

    private static void WriteParameter(Utf8JsonWriter writer, SessionParameter parameter)
    {
        writer.WriteStartObject();
        writer.WriteMember("Name"u8, parameter.Name);
        writer.WriteMember("Value"u8, parameter.Value);
        writer.WriteEndObject();
    }
}
