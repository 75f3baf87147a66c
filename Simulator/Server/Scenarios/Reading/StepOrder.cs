using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>Refuses steps that could never be taken, because of those before them.</summary>
internal static class StepOrder
{
    public static void Check(IReadOnlyList<(Place At, PayerStep Step)> steps, ErrorList errors)
    {
        foreach (var (at, step) in steps.TakeWhile(step => step.Step.Do != PayerAction.Scan))
            errors.Add(at, $"{Word(step.Do)} before any scan", "a step with do: scan before it: nobody has the bill on the phone yet");

        var ending = steps.FirstOrDefault(step => Afterwards(step.Step.Do) is not null);
        if (ending.Step is not { Do: var last })
            return;
        foreach (var (at, step) in steps.SkipWhile(step => step.Step != ending.Step || step.At != ending.At).Skip(1))
            errors.Add(at, $"{Word(step.Do)} after {Word(last)}", $"{Word(last)} as the last step: {Afterwards(last)}");
    }

    /// <summary>Why no step can follow; null if one can.</summary>
    private static string? Afterwards(PayerAction action) => action switch
    {
        PayerAction.Confirm => "the invoice is then paid, reserved or failed, and a failed one is not paid any more",
        PayerAction.Cancel => "the invoice is then canceled",
        PayerAction.Abandon => "the payer never comes back",
        _ => null,
    };

    private static string Word(PayerAction action) => Vocabulary.Actions.Of(action);
}
