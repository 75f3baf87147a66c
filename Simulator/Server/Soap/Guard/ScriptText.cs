using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Soap.Maps;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>Describes for the journal what a scenario did to a call.</summary>
internal static class ScriptText
{
    /// <summary>The scenario that acted; null if none did.</summary>
    public static ActingScenario? Acting(Script? script) =>
        script is { Scenario: { } name, Reason: { } reason } ? new(name, ScenarioReasonText.Of(reason), Step(script)) : null;

    /// <summary>The answer to a call that a scenario stops, naming the rule.</summary>
    public static Refusal Refusal(Script script) => script.Result is { } code
        ? code.Because($"Rule {script.Rule} of the scenario {script.Scenario} answers {code.Name()}; the call was not carried out.")
        : ResultCode.SystemError.Because($"Rule {script.Rule} of the scenario {script.Scenario} keeps the call from being carried out.");

    public static string? Unknown(Script? script) =>
        script?.UnknownName is { } name ? $"There is no scenario {name}; the call went on as if it named none." : null;

    private static string? Step(Script script) => script switch
    {
        { Rule: { } rule, Result: { } code } => $"rule {rule}: not carried out, answered with {code.Description()}",
        { Rule: { } rule, Fault: { } fault } => $"rule {rule}: {fault.Kind}{(fault.CarriedOut ? "" : ", not carried out")}",
        { Rule: { } rule, Status: { } status } => $"rule {rule}: told as {WireEnum<Core.Contract.InvoiceStatus>.Write(status)}",
        _ => null,
    };
}
