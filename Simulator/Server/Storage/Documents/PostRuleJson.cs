using System.Text.Json;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A rule of a scenario about SEQR's posts to the merchant.</summary>
internal static class PostRuleJson
{
    public static PostRule Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        PostKind? on = null;
        var first = 0;
        int? last = null;
        PostFault? fault = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("On"u8))
                on = (PostKind)StoredNames.PostKinds.Read(ref reader);
            else if (name.Is("First"u8))
                first = reader.GetInt32();
            else if (name.Is("Last"u8))
                last = reader.GetInt32();
            else if (name.Is("Fault"u8))
                fault = ReadFault(ref reader);
            else
                reader.Skip();
        }

        return new()
        {
            On = on ?? throw JsonReading.Missing("PostRule.On"),
            First = first,
            Last = last,
            Fault = fault ?? throw JsonReading.Missing("PostRule.Fault"),
        };
    }

    public static void Write(Utf8JsonWriter writer, PostRule rule)
    {
        writer.WriteStartObject();
        writer.WriteName("On"u8, StoredNames.PostKinds, (int)rule.On);
        writer.WriteMember("First"u8, rule.First);
        writer.WriteMember("Last"u8, rule.Last);
        writer.WriteMember("Fault"u8, rule.Fault, WriteFault);
        writer.WriteEndObject();
    }

    private static PostFault ReadFault(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        PostFaultKind? kind = null;
        DurationRange? duration = null;
        int? httpStatus = null;
        bool? arrives = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Kind"u8))
                kind = (PostFaultKind)StoredNames.PostFaultKinds.Read(ref reader);
            else if (name.Is("For"u8))
                duration = DurationJson.Read(ref reader);
            else if (name.Is("HttpStatus"u8))
                httpStatus = reader.GetInt32();
            else if (name.Is("Arrives"u8))
                arrives = reader.GetBoolean();
            else
                reader.Skip();
        }

        return new()
        {
            Kind = kind ?? throw JsonReading.Missing("PostFault.Kind"),
            For = duration,
            HttpStatus = httpStatus,
            Arrives = arrives ?? throw JsonReading.Missing("PostFault.Arrives"),
        };
    }

    private static void WriteFault(Utf8JsonWriter writer, PostFault fault)
    {
        writer.WriteStartObject();
        writer.WriteName("Kind"u8, StoredNames.PostFaultKinds, (int)fault.Kind);
        writer.WriteMember("For"u8, fault.For, DurationJson.Write);
        writer.WriteMember("HttpStatus"u8, fault.HttpStatus);
        writer.WriteBoolean("Arrives"u8, fault.Arrives);
        writer.WriteEndObject();
    }
}
