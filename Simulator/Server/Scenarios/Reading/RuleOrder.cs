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
        for (var later = 1; later < rules.Count; later++)
        {
            if (HiddenBy(rules.Take(later), rules[later].Rule) is { } line)
                file.Errors.Add(
                    rules[later].At,
                    "a rule that never applies",
                    $"another order, or another nth or when: what is before it, from line {line} on, takes all its calls");
        }

        var never = rules.FirstOrDefault(rule => Takes(rule.Rule, InvoiceService.SendInvoice));
        if (never.Rule is not { First: 1, Last: null } first || IsCarriedOut(first))
            return;
        foreach (var name in OfInvoices.Where(file.Has))
            file.Errors.Add(
                file.NameOf(name),
                $"{name} beside a rule that keeps every invoice from being made (line {never.At.Line})",
                $"no {name}, or an nth or another operation in that rule");
    }

    /// <summary>
    /// The line of the first of the rules that together take every call of another; null if some calls are left to it.
    /// </summary>
    private static int? HiddenBy(IEnumerable<(Place At, CallRule Rule)> before, CallRule hidden)
    {
        var next = hidden.First;
        int? line = null;
        var takers = before.Where(
            rule => (rule.Rule.On is null || rule.Rule.On == hidden.On) && (rule.Rule.When is null || rule.Rule.When == hidden.When));
        foreach (var (at, rule) in takers.OrderBy(rule => rule.Rule.First)
            .Where(rule => rule.Rule.Last is not { } last || last >= hidden.First))
        {
            if (rule.First > next)
                return null;
            line = Math.Min(line ?? at.Line, at.Line);
            if (rule.Last is not { } last || last >= hidden.Last)
                return line;
            next = Math.Max(next, last + 1);
        }

        return null;
    }

    private static bool Takes(CallRule rule, Operation operation) => (rule.On is null || rule.On == operation) && rule.When is null;

    private static bool IsCarriedOut(CallRule rule) => rule.Result is null && rule.Fault is not { CarriedOut: false };
}
