using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Pages.Scenarios;

/// <summary>The scenarios of a sandbox.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="Wrong">Files that are not used.</param>
public sealed record ScenariosView(IReadOnlyList<ScenarioLine> Items, IReadOnlyList<WrongFile> Wrong);

/// <summary>A scenario in a list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its purpose.</param>
/// <param name="Source">Its source, in words.</param>
/// <param name="IsDefault">Whether it acts if no other does.</param>
/// <param name="Matches">Whether it takes invoices by itself.</param>
public sealed record ScenarioLine(string Name, string Description, string Source, bool IsDefault, bool Matches)
{
    internal static ScenarioLine Of(ScenarioEntry entry, ScenarioSet scenarios) => new(
        entry.Scenario.Name,
        entry.Scenario.Description,
        entry.Source switch { ScenarioSource.BuiltIn => "built in", ScenarioSource.File => entry.File ?? "file", _ => "written here" },
        entry.Scenario.Name == scenarios.Default.Name,
        entry.Scenario.Match is not null);
}

/// <summary>A file that is not used, and its mistakes.</summary>
public sealed record WrongFile(string File, IReadOnlyList<Mistake> Mistakes);
