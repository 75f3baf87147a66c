using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>Reads a fault on the wire.</summary>
internal static class FaultReader
{
    public const string StatusAllowed = "a status of an answer with a body: 200 to 599 without 204, 205 and 304";

    public static Fault? Read(MapReader rule)
    {
        var kinds = $"kind with {Phrase.AnyOf(Vocabulary.Faults.All)}";
        if (rule.ReadMap("fault", kinds) is not { } fault)
            return null;
        var kind = fault.ReadWord("kind", Vocabulary.Faults);
        var length = fault.Read("for", Durations.ParsePositive, Durations.Allowed);
        var status = fault.ReadNumber("status", ParseStatus, StatusAllowed);
        var carriedOut = fault.ReadSwitch("carriedOut");
        fault.Require("kind", kinds);
        if (kind is { } known)
            Check(fault, known, carriedOut);
        fault.Finish();
        return kind is null ? null : new()
        {
            Kind = kind.Value,
            For = length,
            HttpStatus = status,
            CarriedOut = carriedOut ?? kind.Value.IsCarriedOut(),
        };
    }

    public static Parsed<int> ParseStatus(string text)
    {
        var status = Numbers.Whole(200, 599, StatusAllowed)(text);
        return status.IsRight && status.Value is 204 or 205 or 304 ? Parsed<int>.Wrong(StatusAllowed) : status;
    }

    private static void Check(MapReader fault, FaultKind kind, bool? carriedOut)
    {
        if (kind == FaultKind.Delay && !fault.Has("for"))
            fault.Errors.Add(fault.PlaceOf("kind"), "delay without for", $"for beside it, with {Durations.Allowed}");
        if (kind is not (FaultKind.Delay or FaultKind.Timeout))
            fault.Refuse("for", "for with kind: delay or timeout");
        if (kind == FaultKind.Http && !fault.Has("status"))
            fault.Errors.Add(fault.PlaceOf("kind"), "http without status", $"status beside it, with {StatusAllowed}");
        if (kind != FaultKind.Http)
            fault.Refuse("status", "status with kind: http");
        if (carriedOut == false && kind is FaultKind.Delay or FaultKind.Truncated or FaultKind.Garbled)
            fault.Errors.Add(
                fault.PlaceOf("carriedOut"),
                "'false'",
                $"true: without an answer there is nothing that {Vocabulary.Faults.Of(kind)} could be done to");
    }
}
