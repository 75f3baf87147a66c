using System.Collections.Immutable;
using System.Text.Json;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Tracing;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A notification, with the attempts to deliver it.</summary>
internal static class NotificationJson
{
    public static Notification Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? id = null, invoice = null, url = null;
        long? paperId = null;
        DateTimeOffset? createdAt = null, dueAt = null;
        TraceParent? traceParent = null;
        NotificationState state = default;
        ImmutableArray<Attempt> attempts = default;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Id"u8))
                id = reader.GetString();
            else if (name.Is("Invoice"u8))
                invoice = reader.GetString();
            else if (name.Is("PaperId"u8))
                paperId = reader.GetInt64();
            else if (name.Is("Url"u8))
                url = reader.GetString();
            else if (name.Is("CreatedAt"u8))
                createdAt = reader.GetDateTimeOffset();
            else if (name.Is("TraceParent"u8))
                traceParent = TraceParent.Parse(reader.GetString());
            else if (name.Is("State"u8))
                state = (NotificationState)StoredNames.NotificationStates.Read(ref reader);
            else if (name.Is("Attempts"u8))
                attempts = reader.GetList(ReadAttempt);
            else if (name.Is("DueAt"u8))
                dueAt = reader.GetDateTimeOffset();
            else
                reader.Skip();
        }

        return new()
        {
            Id = id ?? throw JsonReading.Missing("Notification.Id"),
            Invoice = new(invoice ?? throw JsonReading.Missing("Notification.Invoice")),
            PaperId = paperId,
            Url = url ?? throw JsonReading.Missing("Notification.Url"),
            CreatedAt = createdAt ?? throw JsonReading.Missing("Notification.CreatedAt"),
            TraceParent = traceParent,
            State = state,
            Attempts = attempts,
            DueAt = dueAt,
        };
    }

    public static void Write(Utf8JsonWriter writer, Notification notification)
    {
        writer.WriteStartObject();
        writer.WriteMember("Id"u8, notification.Id);
        writer.WriteMember("Invoice"u8, notification.Invoice.Value);
        writer.WriteMember("PaperId"u8, notification.PaperId);
        writer.WriteMember("Url"u8, notification.Url);
        writer.WriteMember("CreatedAt"u8, notification.CreatedAt);
        writer.WriteMember("TraceParent"u8, notification.TraceParent?.Text);
        writer.WriteName("State"u8, StoredNames.NotificationStates, (int)notification.State);
        writer.WriteList("Attempts"u8, notification.Attempts, WriteAttempt);
        writer.WriteMember("DueAt"u8, notification.DueAt);
        writer.WriteEndObject();
    }

    private static Attempt ReadAttempt(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        DateTimeOffset at = default;
        int? status = null;
        TimeSpan duration = default;
        string? error = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("At"u8))
                at = reader.GetDateTimeOffset();
            else if (name.Is("Status"u8))
                status = reader.GetInt32();
            else if (name.Is("Duration"u8))
                duration = reader.GetDuration();
            else if (name.Is("Error"u8))
                error = reader.GetString();
            else
                reader.Skip();
        }

        return new(at, status, duration, error);
    }

    private static void WriteAttempt(Utf8JsonWriter writer, Attempt attempt)
    {
        writer.WriteStartObject();
        writer.WriteMember("At"u8, attempt.At);
        writer.WriteMember("Status"u8, attempt.Status);
        writer.WriteMember("Duration"u8, attempt.Duration);
        writer.WriteMember("Error"u8, attempt.Error);
        // Follows from the status: never read.
        writer.WriteBoolean("Succeeded"u8, attempt.Succeeded);
        writer.WriteEndObject();
    }
}
