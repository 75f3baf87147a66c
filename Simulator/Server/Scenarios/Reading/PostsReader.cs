using System.Collections.Immutable;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>Reads the rules for SEQR's posts to the merchant.</summary>
internal static class PostsReader
{
    private const int MostRules = 100;
    private const string Rule = "a rule: on and fault, with nth";

    // A notification's attempt has to end before another server takes it for lost.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(20);
    private static readonly string DelayAllowed = $"{Durations.Allowed}, at most {LongestDelay.TotalSeconds:0}s";

    public static ImmutableArray<PostRule> Read(MapReader file)
    {
        List<(Place At, PostRule Rule)> rules = [];
        var errorsBefore = file.Errors.Count;
        foreach (var node in file.ReadList("posts", MostRules, "a list of rules, each with - in front"))
        {
            if (MapReader.Of(node, Rule, file.Errors) is { } rule && ReadRule(rule) is { } read)
                rules.Add((rule.At, read));
        }

        if (file.Errors.Count == errorsBefore)
            RuleOrder.Check(rules, file);
        return [.. rules.Select(rule => rule.Rule)];
    }

    private static PostRule? ReadRule(MapReader rule)
    {
        var onAllowed = $"on with {Phrase.AnyOf(Vocabulary.Posts.All)}";
        var on = rule.ReadWord("on", Vocabulary.Posts);
        var (first, last) = rule.ReadValue("nth", Numbers.Calls, Numbers.CallsAllowed) ?? (1, null);
        var fault = ReadFault(rule, on);
        rule.Require("on", onAllowed);
        rule.Finish();
        return on is null || fault is null ? null : new() { On = on.Value, First = first, Last = last, Fault = fault };
    }

    private static PostFault? ReadFault(MapReader rule, PostKind? on)
    {
        var kinds = $"kind with {Phrase.AnyOf(Vocabulary.PostFaults.All)}";
        if (rule.ReadMap("fault", kinds) is not { } fault)
        {
            rule.Require("fault", $"fault beside it, with a {kinds}");
            return null;
        }

        var kind = fault.ReadWord("kind", Vocabulary.PostFaults);
        var length = fault.Read("for", ParseDelay, DelayAllowed);
        var status = fault.ReadNumber("status", FaultReader.ParseStatus, FaultReader.StatusAllowed);
        var arrives = fault.ReadSwitch("arrives");
        fault.Require("kind", kinds);
        if (kind is { } known)
            Check(fault, known, on, arrives);
        fault.Finish();
        return kind is null ? null : new()
        {
            Kind = kind.Value,
            For = length,
            HttpStatus = status,
            Arrives = arrives ?? kind.Value.Arrives(),
        };
    }

    private static void Check(MapReader fault, PostFaultKind kind, PostKind? on, bool? arrives)
    {
        if (kind == PostFaultKind.Delay && !fault.Has("for"))
            fault.Errors.Add(fault.PlaceOf("kind"), "delay without for", $"for beside it, with {DelayAllowed}");
        if (kind != PostFaultKind.Delay)
            fault.Refuse("for", "for with kind: delay");
        if (kind == PostFaultKind.Http && !fault.Has("status"))
            fault.Errors.Add(fault.PlaceOf("kind"), "http without status", $"status beside it, with {FaultReader.StatusAllowed}");
        if (kind != PostFaultKind.Http)
            fault.Refuse("status", "status with kind: http");
        if (arrives == false && kind is PostFaultKind.Delay or PostFaultKind.Twice)
            fault.Errors.Add(fault.PlaceOf("arrives"), "'false'", $"true: {Vocabulary.PostFaults.Of(kind)} is about a post that arrives");
        if (on != PostKind.Notification)
            return;
        if (kind == PostFaultKind.Twice)
            fault.Errors.Add(fault.PlaceOf("kind"), "'twice'", "another kind, and notification with deliver: twice beside posts");
        if (kind == PostFaultKind.Truncated && arrives == true)
            fault.Errors.Add(
                fault.PlaceOf("arrives"),
                "'true'",
                "false: of the answer to a notification SEQR reads the status alone, which half an answer has");
    }

    private static Parsed<DurationRange> ParseDelay(string text) =>
        Durations.ParsePositive(text) is { IsRight: true } parsed && parsed.Value.Most > LongestDelay
            ? Parsed<DurationRange>.Wrong(
                $"at most {LongestDelay.TotalSeconds:0}s: somebody waits for it; a notification is later with deliver: late")
            : Durations.ParsePositive(text);
}
