using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Control.Scenarios;

/// <summary>A scenario with the YAML it was written in. ChangedAt is null of those that come with the simulator.</summary>
internal sealed record ScenarioView(
    string Name, string Description, string Source, string? File, DateTimeOffset? ChangedAt, bool IsDefault, bool Matches, string Yaml)
{
    public static ScenarioView Of(ScenarioEntry entry, Shelf shelf)
    {
        var item = ScenarioItemView.Of(entry, shelf);
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
