using System.Collections.Immutable;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>Reads the steps of the person with the phone.</summary>
internal static class PayerReader
{
    private const int MostSteps = 100;
    private const int LongestCard = 200;
    private const string Step = "a step: do, with after, outcome, takes or card";

    public static ImmutableArray<PayerStep> Read(MapReader file)
    {
        List<(Place At, PayerStep Step)> steps = [];
        foreach (var node in file.ReadList("payer", MostSteps, "a list of steps, each with - in front"))
        {
            if (MapReader.Of(node, Step, file.Errors) is { } step && ReadStep(step) is { } read)
                steps.Add((step.PlaceOf("do"), read));
        }

        StepOrder.Check(steps, file.Errors);
        return [.. steps.Select(step => step.Step)];
    }

    private static PayerStep? ReadStep(MapReader step)
    {
        var after = step.Read("after", Triggers.Parse, Triggers.Allowed);
        var action = step.ReadWord("do", Vocabulary.Actions);
        var outcome = step.ReadWord("outcome", Vocabulary.Outcomes);
        var takes = step.Read("takes", Durations.Parse, Durations.Allowed);
        var (cardId, cardValue) = ReadCard(step);
        step.Require("do", $"do with {Phrase.AnyOf(Vocabulary.Actions.All)}");
        if (action is not (null or PayerAction.Confirm))
        {
            step.Refuse("outcome", "outcome with do: confirm: nothing is debited otherwise");
            step.Refuse("takes", "takes with do: confirm: nothing is debited otherwise");
        }

        if (action is not (null or PayerAction.PresentCard))
            step.Refuse("card", "card with do: present-card");
        step.Finish();
        return action is null ? null : new()
        {
            Do = action.Value,
            After = after ?? StepTrigger.AtOnce,
            Outcome = outcome ?? DebitOutcome.Paid,
            Takes = takes,
            CardId = cardId,
            CardValue = cardValue,
        };
    }

    private static (string? Id, string? Value) ReadCard(MapReader step)
    {
        if (step.ReadMap("card", "a card: id and value") is not { } card)
            return default;
        var (id, value) = (
            card.Read("id", PlainText.UpTo(LongestCard), "a text"),
            card.Read("value", PlainText.UpTo(LongestCard), "a text"));
        if (!card.Has("id") && !card.Has("value"))
            card.Errors.Add(card.At, "a card without anything", "id or value; without card one is made up");
        card.Finish();
        return (id, value);
    }
}
