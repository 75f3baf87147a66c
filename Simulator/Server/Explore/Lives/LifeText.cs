using System.Globalization;
using System.Text;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Reading;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Explore.Lives;

/// <summary>Writes a life as a scenario file: each step and each rule in a line of its own.</summary>
internal static class LifeText
{
    public static string Of(Life life)
    {
        var scenario = life.Scenario;
        var text = new StringBuilder();
        text.Append($"name: {scenario.Name}\n");
        if (scenario.Description != scenario.Name)
            text.Append($"description: {Quoted(scenario.Description)}\n");
        List(text, "payer", scenario.Payer.Select(Step));
        List(text, "calls", scenario.Calls.Select(Rule));
        List(text, "posts", scenario.Posts.Select(Rule));
        if (scenario.Notification is var told && told != NotificationRule.AsSeqrDoes)
            text.Append($"notification: {Map([("deliver", Vocabulary.Timings.Of(told.Deliver)), ("after", Range(told.After))])}\n");
        List(text, "shop", life.Shop.Select(Step));
        return text.ToString();
    }

    private static void List(StringBuilder text, string name, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        text.Append($"{name}:\n");
        foreach (var line in all)
            text.Append($"  - {line}\n");
    }

    private static string Step(PayerStep step) => Map(
    [
        ("after", Trigger(step.After)),
        ("do", Vocabulary.Actions.Of(step.Do)),
        ("outcome", step.Outcome == DebitOutcome.Paid ? null : Vocabulary.Outcomes.Of(step.Outcome)),
        ("takes", Range(step.Takes)),
    ]);

    private static string? Trigger(StepTrigger trigger) => trigger switch
    {
        { Time: { } time } => Range(time),
        { Polls: { } polls } => polls == 1 ? "1 poll" : Number($"{polls} polls"),
        { Update: true } => "update",
        _ => null,
    };

    private static string Rule(CallRule rule) => Map(
    [
        ("on", rule.On?.Name ?? "\"*\""),
        ("nth", Nth(rule.First, rule.Last)),
        ("when", rule.When is { } when ? Vocabulary.Statuses.Of(when) : null),
        ("result", rule.Result is { } result ? Vocabulary.Results.Of(result) : null),
        ("status", rule.Status is { } status ? Vocabulary.Statuses.Of(status) : null),
        ("fault", rule.Fault is { } fault ? FaultOf(fault) : null),
    ]);

    private static string FaultOf(Fault fault) => Map(
    [
        ("kind", Vocabulary.Faults.Of(fault.Kind)),
        ("for", Range(fault.For)),
        ("status", fault.HttpStatus is { } status ? Number($"{status}") : null),
        ("carriedOut", fault.CarriedOut == fault.Kind.IsCarriedOut() ? null : fault.CarriedOut ? "true" : "false"),
    ]);

    private static string Rule(PostRule rule) => Map(
    [
        ("on", Vocabulary.Posts.Of(rule.On)),
        ("nth", Nth(rule.First, rule.Last)),
        ("fault", Map(
        [
            ("kind", Vocabulary.PostFaults.Of(rule.Fault.Kind)),
            ("for", Range(rule.Fault.For)),
            ("status", rule.Fault.HttpStatus is { } status ? Number($"{status}") : null),
            ("arrives", rule.Fault.Arrives == rule.Fault.Kind.Arrives() ? null : rule.Fault.Arrives ? "true" : "false"),
        ])),
    ]);

    private static string Step(ShopStep step) => Map(
    [
        ("at", DurationText.Write(step.At)),
        ("do", Vocabulary.ShopActions.Of(step.Do)),
        ("order", step.Order == 1 || step.Do is ShopAction.Restart or ShopAction.Order ? null : Number($"{step.Order}")),
        ("percent", step.Percent is { } percent ? Number($"{percent}") : null),
    ]);

    private static string? Nth(int first, int? last) => (first, last) switch
    {
        (1, null) => null,
        (_, null) => Number($"{first}-"),
        _ when first == last => Number($"{first}"),
        _ => Number($"{first}-{last}"),
    };

    private static string? Range(DurationRange? range) => range switch
    {
        null => null,
        { IsExact: true } => DurationText.Write(range.Least),
        _ => $"{DurationText.Write(range.Least)}..{DurationText.Write(range.Most)}",
    };

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Map(IEnumerable<(string Name, string? Value)> members) =>
        $"{{ {string.Join(", ", members.Where(member => member.Value is not null).Select(member => $"{member.Name}: {member.Value}"))} }}";
}
