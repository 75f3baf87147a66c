using System.Text.Json;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A rule of a scenario about the merchant's calls.</summary>
internal static class CallRuleJson
{
    public static CallRule Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        Operation? on = null;
        var first = 0;
        int? last = null;
        InvoiceStatus? when = null, status = null;
        ResultCode? result = null;
        Fault? fault = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("On"u8))
                on = OperationJson.Read(ref reader);
            else if (name.Is("First"u8))
                first = reader.GetInt32();
            else if (name.Is("Last"u8))
                last = reader.GetInt32();
            else if (name.Is("When"u8))
                when = (InvoiceStatus)StoredNames.InvoiceStatuses.Read(ref reader);
            else if (name.Is("Result"u8))
                result = (ResultCode)StoredNames.ResultCodes.Read(ref reader);
            else if (name.Is("Status"u8))
                status = (InvoiceStatus)StoredNames.InvoiceStatuses.Read(ref reader);
            else if (name.Is("Fault"u8))
                fault = ReadFault(ref reader);
            else
                reader.Skip();
        }

        return new() { On = on, First = first, Last = last, When = when, Result = result, Status = status, Fault = fault };
    }

    public static void Write(Utf8JsonWriter writer, CallRule rule)
    {
        writer.WriteStartObject();
        OperationJson.WriteMember(writer, "On"u8, rule.On);
        writer.WriteMember("First"u8, rule.First);
        writer.WriteMember("Last"u8, rule.Last);
        writer.WriteName("When"u8, StoredNames.InvoiceStatuses, (int?)rule.When);
        writer.WriteName("Result"u8, StoredNames.ResultCodes, (int?)rule.Result);
        writer.WriteName("Status"u8, StoredNames.InvoiceStatuses, (int?)rule.Status);
        writer.WriteMember("Fault"u8, rule.Fault, WriteFault);
        writer.WriteEndObject();
    }

    private static Fault ReadFault(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        FaultKind? kind = null;
        DurationRange? duration = null;
        int? httpStatus = null;
        bool? carriedOut = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Kind"u8))
                kind = (FaultKind)StoredNames.FaultKinds.Read(ref reader);
            else if (name.Is("For"u8))
                duration = DurationJson.Read(ref reader);
            else if (name.Is("HttpStatus"u8))
                httpStatus = reader.GetInt32();
            else if (name.Is("CarriedOut"u8))
                carriedOut = reader.GetBoolean();
            else
                reader.Skip();
        }

        return new()
        {
            Kind = kind ?? throw JsonReading.Missing("Fault.Kind"),
            For = duration,
            HttpStatus = httpStatus,
            CarriedOut = carriedOut ?? throw JsonReading.Missing("Fault.CarriedOut"),
        };
    }

    private static void WriteFault(Utf8JsonWriter writer, Fault fault)
    {
        writer.WriteStartObject();
        writer.WriteName("Kind"u8, StoredNames.FaultKinds, (int)fault.Kind);
        writer.WriteMember("For"u8, fault.For, DurationJson.Write);
        writer.WriteMember("HttpStatus"u8, fault.HttpStatus);
        writer.WriteBoolean("CarriedOut"u8, fault.CarriedOut);
        writer.WriteEndObject();
    }
}
