using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Desks;

/// <summary>Chooses the scenario of a call or an invoice: the one it names, else the newest that matches, else the default.</summary>
/// <param name="store">The sandbox's memory.</param>
/// <param name="library">The scenarios as they are now.</param>
/// <param name="seed">The seed of the sandbox's random choices.</param>
/// <param name="ensurePayers">Makes sure that the payer who takes a plan's steps exists.</param>
public sealed class ScenarioDesk(IStore store, Func<IScenarioLibrary> library, int seed, Func<Task> ensurePayers)
{
    public int Seed => seed;

    /// <summary>The scenario with this name; null if there is none, or no name was given.</summary>
    public Scenario? Named(string? name) => name is null ? null : library().Find(name);

    /// <summary>Chooses the scenario of a call that concerns no invoice.</summary>
    public Choice Choose(string? name) => Named(name) is { } named
        ? new(named, ScenarioReason.Named, null)
        : new(library().Default, ScenarioReason.Default, name);

    public async ValueTask<Choice> Choose(string? name, Subject subject)
    {
        if (Named(name) is { } named)
            return new(named, ScenarioReason.Named, null);
        foreach (var scenario in library().Newest)
        {
            if (scenario.Match is { } match && Matching.Fits(match, subject)
                && (match.Times is not { } times || await store.CountUses(scenario.Name) < times))
            {
                return new(scenario, ScenarioReason.Matched, name);
            }
        }

        return new(library().Default, ScenarioReason.Default, name);
    }

    /// <summary>
    /// The new invoice with its plan, and the changes to save with it. A lost race for a use of the scenario fails that
    /// save.
    /// </summary>
    public async ValueTask<(Invoice Invoice, Changes Along)> Begin(Invoice invoice, string? name)
    {
        var bill = invoice.Bill;
        var subject = new Subject(invoice.TerminalId, bill.Total.Currency.Code, bill.Total.Value, bill.Title, bill.ClientInvoiceId);
        var begun = await Race.Run<(Invoice, Changes)>(async () =>
        {
            var choice = await Choose(name, subject);
            if (await Use(choice) is not { } use)
                return null;
            if (choice.Scenario.Payer.Length > 0)
                await ensurePayers();
            return Begin(invoice, choice, use);
        });
        return begun.Value;
    }

    private (Invoice Invoice, Changes Along) Begin(Invoice invoice, Choice choice, ScenarioUse use)
    {
        var (scenario, reason, unknown) = choice;
        var acts = PlanRules.Acts(scenario);
        // An invoice with an ordinary course that nobody asked for has nothing to report.
        if (!acts && reason == ScenarioReason.Default && unknown is null)
            return (invoice, Changes.None);
        return (
            acts ? PlanRules.Begin(invoice, scenario, reason, Chance.Seed(seed, scenario.Name, use.Before)) : invoice,
            new() { History = HistoryOf(invoice, choice), ScenarioUses = IsCounted(scenario) ? [use] : [] });
    }

    /// <summary>Takes one use of the chosen scenario; null if its last one was taken just now.</summary>
    private async ValueTask<ScenarioUse?> Use(Choice choice)
    {
        var used = IsCounted(choice.Scenario) ? await store.CountUses(choice.Scenario.Name) : 0;
        return choice.Reason == ScenarioReason.Matched && used >= choice.Scenario.Match?.Times ? null : new(choice.Scenario.Name, used);
    }

    private static bool IsCounted(Scenario scenario) => scenario.Match?.Times is not null || PlanRules.HasChance(scenario);

    private static ImmutableArray<HistoryEntry> HistoryOf(Invoice invoice, Choice choice)
    {
        var chosen = Entry("ScenarioChosen", $"scenario {choice.Scenario.Name}, {ScenarioReasonText.Of(choice.Reason)}");
        return choice.UnknownName is { } unknown
            ? [Entry("ScenarioUnknown", $"scenario {unknown}, named in the call, is not known"), chosen]
            : [chosen];

        HistoryEntry Entry(string what, string detail) =>
            new(invoice.Reference, invoice.SentAt, what, invoice.Phase, invoice.Version, detail);
    }
}

/// <summary>A chosen scenario, and why it was chosen.</summary>
/// <param name="Scenario">What was chosen.</param>
/// <param name="Reason">Why it was chosen.</param>
/// <param name="UnknownName">The name that the call gave, if no scenario has it.</param>
public sealed record Choice(Scenario Scenario, ScenarioReason Reason, string? UnknownName);
