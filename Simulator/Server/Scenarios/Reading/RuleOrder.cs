using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>Refuses rules that earlier ones make pointless: the first rule that applies to a call counts.</summary>
internal static class RuleOrder
{
    /// <summary>The parts that apply only to invoices.</summary>
    private static readonly string[] OfInvoices = ["payer", "notification", "reservation"];

    public static void Check(IReadOnlyList<(Place At, CallRule Rule)> rules, MapReader file)
    {
        CheckOrder(
            [.. rules.Select(rule => new Taking(rule.At, rule.Rule.On, rule.Rule.When, rule.Rule.First, rule.Rule.Last))],
            "nth or when",
            "calls",
            file);
        var never = rules.FirstOrDefault(rule => Takes(rule.Rule, InvoiceService.SendInvoice));
        if (never.Rule is not { First: 1, Last: null } first || IsCarriedOut(first))
            return;
        foreach (var name in OfInvoices.Where(file.Has))
            file.Errors.Add(
                file.NameOf(name),
                $"{name} beside a rule that keeps every invoice from being made (line {never.At.Line})",
                $"no {name}, or an nth or another operation in that rule");
    }

    public static void Check(IReadOnlyList<(Place At, PostRule Rule)> rules, MapReader file) => CheckOrder(
        [.. rules.Select(rule => new Taking(rule.At, rule.Rule.On, null, rule.Rule.First, rule.Rule.Last))], "nth", "posts", file);

    private static void CheckOrder(IReadOnlyList<Taking> rules, string mended, string what, MapReader file)
    {
        for (var later = 1; later < rules.Count; later++)
        {
            if (HiddenBy(rules.Take(later), rules[later]) is { } line)
                file.Errors.Add(
                    rules[later].At,
                    "a rule that never applies",
                    $"another order, or another {mended}: what is before it, from line {line} on, takes all its {what}");
        }
    }

    /// <summary>
    /// The line of the first of the rules that together take every call of another; null if some calls are left to it.
    /// </summary>
    private static int? HiddenBy(IEnumerable<Taking> before, Taking hidden)
    {
        var next = hidden.First;
        int? line = null;
        var takers = before.Where(
            rule => (rule.On is null || rule.On.Equals(hidden.On)) && (rule.When is null || rule.When == hidden.When));
        foreach (var rule in takers.OrderBy(rule => rule.First).Where(rule => rule.Last is not { } last || last >= hidden.First))
        {
            if (rule.First > next)
                return null;
            line = Math.Min(line ?? rule.At.Line, rule.At.Line);
            if (rule.Last is not { } last || last >= hidden.Last)
                return line;
            next = Math.Max(next, last + 1);
        }

        return null;
    }

    private static bool Takes(CallRule rule, Operation operation) => (rule.On is null || rule.On == operation) && rule.When is null;

    private static bool IsCarriedOut(CallRule rule) => rule.Result is null && rule.Fault is not { CarriedOut: false };

    /// <summary>Which calls or posts a rule takes. Without On it takes every operation, without When every status.</summary>
    private sealed record Taking(Place At, object? On, InvoiceStatus? When, int First, int? Last);
}
