using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Views;

/// <summary>A scenario in a list. Matches says whether it takes invoices by itself.</summary>
internal sealed record ScenarioItemView(string Name, string Description, string Source, string? File, bool IsDefault, bool Matches)
{
    public static ScenarioItemView Of(ScenarioEntry entry, ScenarioSet scenarios) => new(
        entry.Scenario.Name,
        entry.Scenario.Description,
        Word(entry.Source),
        entry.File,
        entry.Scenario.Name == scenarios.Default.Name,
        entry.Scenario.Match is not null);

    // One word, like the other sources.
    public static string Word(ScenarioSource source) => source == ScenarioSource.BuiltIn ? "builtin" : Words.Plain(source);
}

/// <summary>A scenario with its YAML. ChangedAt is null for built-in ones.</summary>
internal sealed record ScenarioView(
    string Name, string Description, string Source, string? File, DateTimeOffset? ChangedAt, bool IsDefault, bool Matches, string Yaml)
{
    public static ScenarioView Of(ScenarioEntry entry, ScenarioSet scenarios)
    {
        var item = ScenarioItemView.Of(entry, scenarios);
        return new(
            item.Name,
            item.Description,
            item.Source,
            item.File,
            entry.Source == ScenarioSource.BuiltIn ? null : entry.At,
            item.IsDefault,
            item.Matches,
            entry.Text);
    }
}

/// <summary>A page of scenarios, newest first, and every file that is not used.</summary>
internal sealed record ScenarioPageView(IReadOnlyList<ScenarioItemView> Items, string? Next, IReadOnlyList<WrongScenarioView> Wrong);

/// <summary>A file that is not used.</summary>
internal sealed record WrongScenarioView(string File, IReadOnlyList<ScenarioErrorView> Errors)
{
    public static WrongScenarioView Of(WrongScenario wrong) => new(wrong.File, [.. wrong.Errors.Select(error => error.ToView())]);
}
