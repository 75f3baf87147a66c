using System.Collections.Immutable;
using System.Globalization;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>Reads the rules for the merchant's calls.</summary>
internal static class CallsReader
{
    private const int MostRules = 100;
    private const string OnAllowed = "on with an operation such as getPaymentStatus, or \"*\" for every one";
    private const string Rule = "a rule: on, with nth or when, and result, status or fault";

    public static ImmutableArray<CallRule> Read(MapReader file)
    {
        List<(Place At, CallRule Rule)> rules = [];
        var errorsBefore = file.Errors.Count;
        foreach (var node in file.ReadList("calls", MostRules, "a list of rules, each with - in front"))
        {
            if (MapReader.Of(node, Rule, file.Errors) is { } rule)
                rules.Add((rule.At, ReadRule(rule)));
        }

        if (file.Errors.Count == errorsBefore)
            RuleOrder.Check(rules, file);
        return [.. rules.Select(rule => rule.Rule)];
    }

    private static CallRule ReadRule(MapReader rule)
    {
        var on = rule.Find("on") is TextNode { Text: Vocabulary.Every }
            ? null
            : rule.Read("on", Vocabulary.Operations.Parse, Vocabulary.Operations.Allowed);
        var (first, last) = rule.ReadValue("nth", Numbers.Calls, Numbers.CallsAllowed) ?? (1, null);
        var read = new CallRule
        {
            On = on,
            First = first,
            Last = last,
            When = rule.ReadWord("when", Vocabulary.Statuses),
            Result = rule.ReadValue("result", ParseResult, "the name of a result code, such as SYSTEM_BUSY"),
            Status = rule.ReadWord("status", Vocabulary.Statuses),
            Fault = FaultReader.Read(rule),
        };
        rule.Require("on", OnAllowed);
        RuleSense.Check(rule, read);
        rule.Finish();
        return read;
    }

    private static Parsed<ResultCode> ParseResult(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Enum.IsDefined((ResultCode)number) && number != 0)
            return Parsed<ResultCode>.Wrong($"its name: {((ResultCode)number).Name()}");
        return text is "SUCCESS" or "0"
            ? Parsed<ResultCode>.Wrong("the name of a refusal: a call that no rule applies to succeeds by itself")
            : Vocabulary.Results.Parse(text);
    }
}
