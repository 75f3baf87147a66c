using SeqrSandbox.Simulator.Scenarios.Reading;
using SeqrSandbox.Simulator.Storage;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>The scenarios that calls have put into a sandbox, and the default they have set.</summary>
internal sealed class PutScenarios
{
    private readonly Dictionary<StoredScenario, ScenarioReading> readings;

    private PutScenarios(Dictionary<StoredScenario, ScenarioReading> readings, string? defaultName)
    {
        this.readings = readings;
        DefaultName = defaultName;
        Entries =
        [
            .. from read in readings
               let scenario = read.Value.Scenario
               where scenario is not null
               select new ScenarioEntry { Scenario = scenario, Source = ScenarioSource.Api, Text = read.Key.Text, At = read.Key.At },
        ];
        Wrong = [.. readings.Where(read => read.Value.Scenario is null).Select(read => new WrongScenario(read.Key.Name, read.Value.Errors))];
    }

    public static PutScenarios None { get; } = new([], null);

    public IReadOnlyList<ScenarioEntry> Entries { get; }

    /// <summary>Those that another version of the simulator took, and this one cannot read.</summary>
    public IReadOnlyList<WrongScenario> Wrong { get; }

    public string? DefaultName { get; }

    public int Count => readings.Count;

    /// <summary>As they are stored. What was read before is not read again.</summary>
    public static PutScenarios Load(ScenarioRows rows, PutScenarios? before) => new(
        rows.List().ToDictionary(row => row, row => before?.readings.GetValueOrDefault(row) ?? ScenarioReader.Read(row.Text)),
        rows.Default());
}
