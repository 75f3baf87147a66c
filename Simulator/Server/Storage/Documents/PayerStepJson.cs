using System.Text.Json;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A step of a scenario's payer.</summary>
internal static class PayerStepJson
{
    public static PayerStep Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        PayerAction? action = null;
        StepTrigger? after = null;
        DebitOutcome outcome = default;
        DurationRange? takes = null;
        string? cardId = null, cardValue = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Do"u8))
                action = (PayerAction)StoredNames.PayerActions.Read(ref reader);
            else if (name.Is("After"u8))
                after = ReadTrigger(ref reader);
            else if (name.Is("Outcome"u8))
                outcome = (DebitOutcome)StoredNames.DebitOutcomes.Read(ref reader);
            else if (name.Is("Takes"u8))
                takes = DurationJson.Read(ref reader);
            else if (name.Is("CardId"u8))
                cardId = reader.GetString();
            else if (name.Is("CardValue"u8))
                cardValue = reader.GetString();
            else
                reader.Skip();
        }

        return new()
        {
            Do = action ?? throw JsonReading.Missing("PayerStep.Do"),
            After = after!,
            Outcome = outcome,
            Takes = takes,
            CardId = cardId,
            CardValue = cardValue,
        };
    }

    public static void Write(Utf8JsonWriter writer, PayerStep step)
    {
        writer.WriteStartObject();
        writer.WriteName("Do"u8, StoredNames.PayerActions, (int)step.Do);
        writer.WriteMember("After"u8, step.After, WriteTrigger);
        writer.WriteName("Outcome"u8, StoredNames.DebitOutcomes, (int)step.Outcome);
        writer.WriteMember("Takes"u8, step.Takes, DurationJson.Write);
        writer.WriteMember("CardId"u8, step.CardId);
        writer.WriteMember("CardValue"u8, step.CardValue);
        writer.WriteEndObject();
    }

    private static StepTrigger ReadTrigger(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        DurationRange? time = null;
        int? polls = null;
        var update = false;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Time"u8))
                time = DurationJson.Read(ref reader);
            else if (name.Is("Polls"u8))
                polls = reader.GetInt32();
            else if (name.Is("Update"u8))
                update = reader.GetBoolean();
            else
                reader.Skip();
        }

        return new() { Time = time, Polls = polls, Update = update };
    }

    private static void WriteTrigger(Utf8JsonWriter writer, StepTrigger trigger)
    {
        writer.WriteStartObject();
        writer.WriteMember("Time"u8, trigger.Time, DurationJson.Write);
        writer.WriteMember("Polls"u8, trigger.Polls);
        writer.WriteBoolean("Update"u8, trigger.Update);
        writer.WriteEndObject();
    }
}
