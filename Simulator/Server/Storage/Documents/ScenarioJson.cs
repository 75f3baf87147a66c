using System.Collections.Immutable;
using System.Text.Json;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>The scenario of a plan, which has no match any more.</summary>
internal static class ScenarioJson
{
    public static Scenario Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? id = null, description = null;
        ImmutableArray<PayerStep> payer = default;
        ImmutableArray<CallRule> calls = default;
        ImmutableArray<PostRule> posts = default;
        NotificationRule? notification = null;
        DurationRange? reservationExpires = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Name"u8))
                id = reader.GetString();
            else if (name.Is("Description"u8))
                description = reader.GetString();
            else if (name.Is("Payer"u8))
                payer = reader.GetList(PayerStepJson.Read);
            else if (name.Is("Calls"u8))
                calls = reader.GetList(CallRuleJson.Read);
            else if (name.Is("Posts"u8))
                posts = reader.GetList(PostRuleJson.Read);
            else if (name.Is("Notification"u8))
                notification = ReadNotification(ref reader);
            else if (name.Is("ReservationExpires"u8))
                reservationExpires = DurationJson.Read(ref reader);
            else
                reader.Skip();
        }

        return new()
        {
            Name = id ?? throw JsonReading.Missing("Scenario.Name"),
            Description = description ?? throw JsonReading.Missing("Scenario.Description"),
            Payer = payer,
            Calls = calls,
            Posts = posts,
            Notification = notification!,
            ReservationExpires = reservationExpires,
        };
    }

    public static void Write(Utf8JsonWriter writer, Scenario scenario)
    {
        writer.WriteStartObject();
        writer.WriteMember("Name"u8, scenario.Name);
        writer.WriteMember("Description"u8, scenario.Description);
        writer.WriteList("Payer"u8, scenario.Payer, PayerStepJson.Write);
        writer.WriteList("Calls"u8, scenario.Calls, CallRuleJson.Write);
        writer.WriteList("Posts"u8, scenario.Posts, PostRuleJson.Write);
        writer.WriteMember("Notification"u8, scenario.Notification, WriteNotification);
        writer.WriteMember("ReservationExpires"u8, scenario.ReservationExpires, DurationJson.Write);
        writer.WriteEndObject();
    }

    private static NotificationRule ReadNotification(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        NotificationTiming deliver = default;
        DurationRange? after = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Deliver"u8))
                deliver = (NotificationTiming)StoredNames.NotificationTimings.Read(ref reader);
            else if (name.Is("After"u8))
                after = DurationJson.Read(ref reader);
            else
                reader.Skip();
        }

        return new(deliver, after);
    }

    private static void WriteNotification(Utf8JsonWriter writer, NotificationRule notification)
    {
        writer.WriteStartObject();
        writer.WriteName("Deliver"u8, StoredNames.NotificationTimings, (int)notification.Deliver);
        writer.WriteMember("After"u8, notification.After, DurationJson.Write);
        writer.WriteEndObject();
    }
}
