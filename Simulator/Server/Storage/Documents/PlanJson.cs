using System.Collections.Immutable;
using System.Text.Json;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A plan. Its next step follows from the others; it is written a second time, and read once.</summary>
internal static class PlanJson
{
    public static Plan Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        var members = default(Members);
        while (reader.NextMember(out var name))
        {
            if (!members.Read(name, ref reader))
                reader.Skip();
        }

        return members.ToPlan();
    }

    public static void Write(Utf8JsonWriter writer, Plan plan)
    {
        writer.WriteStartObject();
        writer.WriteMember("Scenario"u8, plan.Scenario, ScenarioJson.Write);
        writer.WriteName("Reason"u8, StoredNames.ScenarioReasons, (int)plan.Reason);
        writer.WriteMember("PayerId"u8, plan.PayerId);
        writer.WriteMember("Seed"u8, plan.Seed);
        writer.WriteMember("NextStep"u8, plan.NextStep);
        writer.WriteBoolean("Over"u8, plan.Over);
        writer.WriteMember("Since"u8, plan.Since);
        writer.WriteMember("Polls"u8, plan.Polls);
        writer.WriteBoolean("UpdateSeen"u8, plan.UpdateSeen);
        writer.WriteMember("StepDueAt"u8, plan.StepDueAt);
        writer.WriteMember("Calls"u8, plan.Calls, OperationJson.WriteCalls);
        writer.WriteMember("Step"u8, plan.Step, PayerStepJson.Write);
        writer.WriteEndObject();
    }

    /// <summary>The members read so far.</summary>
    private struct Members
    {
        private Scenario? scenario;
        private ScenarioReason? reason;
        private string? payerId;
        private int? seed;
        private int nextStep;
        private bool over;
        private DateTimeOffset? since;
        private int polls;
        private bool updateSeen;
        private DateTimeOffset? stepDueAt;
        private ImmutableDictionary<Operation, int>? calls;

        /// <summary>Reads a member; false if it is none of a plan.</summary>
        public bool Read(scoped ReadOnlySpan<byte> name, ref Utf8JsonReader reader)
        {
            if (name.Is("Scenario"u8))
                scenario = ScenarioJson.Read(ref reader);
            else if (name.Is("Reason"u8))
                reason = (ScenarioReason)StoredNames.ScenarioReasons.Read(ref reader);
            else if (name.Is("PayerId"u8))
                payerId = reader.GetString();
            else if (name.Is("Seed"u8))
                seed = reader.GetInt32();
            else if (name.Is("NextStep"u8))
                nextStep = reader.GetInt32();
            else if (name.Is("Over"u8))
                over = reader.GetBoolean();
            else if (name.Is("Since"u8))
                since = reader.GetDateTimeOffset();
            else if (name.Is("Polls"u8))
                polls = reader.GetInt32();
            else if (name.Is("UpdateSeen"u8))
                updateSeen = reader.GetBoolean();
            else if (name.Is("StepDueAt"u8))
                stepDueAt = reader.GetDateTimeOffset();
            else if (name.Is("Calls"u8))
                calls = OperationJson.ReadCalls(ref reader);
            else
                return false;
            return true;
        }

        public readonly Plan ToPlan() => new()
        {
            Scenario = scenario ?? throw JsonReading.Missing("Plan.Scenario"),
            Reason = reason ?? throw JsonReading.Missing("Plan.Reason"),
            PayerId = payerId ?? throw JsonReading.Missing("Plan.PayerId"),
            Seed = seed ?? throw JsonReading.Missing("Plan.Seed"),
            NextStep = nextStep,
            Over = over,
            Since = since ?? throw JsonReading.Missing("Plan.Since"),
            Polls = polls,
            UpdateSeen = updateSeen,
            StepDueAt = stepDueAt,
            Calls = calls!,
        };
    }
}
