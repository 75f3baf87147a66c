using SeqrSandbox.Simulator.Control.Output;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Control.Scenarios;

/// <summary>A scenario in a list. Matches says whether it takes invoices by itself.</summary>
internal sealed record ScenarioItemView(string Name, string Description, string Source, string? File, bool IsDefault, bool Matches)
{
    public static ScenarioItemView Of(ScenarioEntry entry, Shelf shelf) => new(
        entry.Scenario.Name,
        entry.Scenario.Description,
        Word(entry.Source),
        entry.File,
        entry.Scenario.Name == shelf.Default.Name,
        entry.Scenario.Match is not null);

    // One word, as the other sources have it.
    public static string Word(ScenarioSource source) => source == ScenarioSource.BuiltIn ? "builtin" : Words.Plain(source);
}
