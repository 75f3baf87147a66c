using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Rules;

/// <summary>Which rule of a scenario applies to a call, and what it comes to.</summary>
internal static class CallRules
{
    public static bool Concern(Scenario scenario, Operation operation) => scenario.Calls.Any(rule => IsAbout(rule, operation));

    /// <summary>Whether it matters to the rules that one more call is counted after this many; beyond that, every call is alike.</summary>
    public static bool Count(Scenario scenario, Operation operation, int calls) => scenario.Calls.Any(rule => IsAbout(rule, operation)
        && (calls + 1 < rule.First || calls < rule.Last || (rule.Last is null && rule.Fault?.For is { IsExact: false })));

    /// <summary>The script of a call.</summary>
    /// <param name="script">What is known of it already: the scenario and why.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="operation">What is called.</param>
    /// <param name="call">The how manieth call it is.</param>
    /// <param name="status">What the invoice stands at; null without one.</param>
    /// <param name="seed">Where chance comes from.</param>
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

    private static bool IsAbout(CallRule rule, Operation operation) => rule.On is null || rule.On == operation;

    private static ScriptedFault Decide(Fault fault, int seed, int rule, int call) => new(
        fault.Kind,
        fault.For is { } length ? Chance.Pick(length, seed, ChanceOf.Fault, rule, call) : null,
        fault.HttpStatus,
        fault.CarriedOut,
        Chance.Draw(seed, ChanceOf.Damage, rule, call));
}
