using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Rules;

/// <summary>Finds the rule of a scenario that applies to a call, and its effect.</summary>
internal static class CallRules
{
    public static bool Concern(Scenario scenario, Operation operation) => scenario.Calls.Any(rule => IsAbout(rule, operation));

    /// <summary>
    /// Whether the rules need one more call counted after this many. Beyond that, all calls are alike.
    /// </summary>
    public static bool Count(Scenario scenario, Operation operation, int calls) => scenario.Calls.Any(rule => IsAbout(rule, operation)
        && (calls + 1 < rule.First || calls < rule.Last || (rule.Last is null && rule.Fault?.For is { IsExact: false })));

    /// <summary>The script of a call.</summary>
    /// <param name="script">The script so far: the scenario, and why it was chosen.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="operation">The operation called.</param>
    /// <param name="call">The call's number.</param>
    /// <param name="status">The invoice's status; null if there is no invoice.</param>
    /// <param name="seed">The seed of random choices.</param>
    public static Script Apply(Script script, Scenario scenario, Operation operation, int call, InvoiceStatus? status, int seed)
    {
        for (var index = 0; index < scenario.Calls.Length; index++)
        {
            var rule = scenario.Calls[index];
            if (!IsAbout(rule, operation) || call < rule.First || call > rule.Last || (rule.When is not null && rule.When != status))
                continue;
            return script with
            {
                Rule = index + 1,
                Result = rule.Result,
                Status = operation == InvoiceService.GetPaymentStatus ? rule.Status : null,
                Fault = rule.Fault is { } fault ? Decide(fault, seed, index, call) : null,
            };
        }

        return script;
    }

    /// <summary>By the name, since two services may have an operation of the same name.</summary>
    private static bool IsAbout(CallRule rule, Operation operation) => rule.On is null || rule.On.Name == operation.Name;

    private static ScriptedFault Decide(Fault fault, int seed, int rule, int call) => new(
        fault.Kind,
        fault.For is { } length ? Chance.Pick(length, seed, ChanceOf.Fault, rule, call) : null,
        fault.HttpStatus,
        fault.CarriedOut,
        Chance.Draw(seed, ChanceOf.Damage, rule, call));
}
