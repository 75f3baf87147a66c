using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>The scenarios that calls have put into a sandbox, and the default they have set.</summary>
internal sealed class PutScenarios
{
    private readonly IReadOnlyDictionary<StoredScenario, ScenarioReading> readings;

    private PutScenarios(long version, Dictionary<StoredScenario, ScenarioReading> readings, string? defaultName)
    {
        (Version, this.readings) = (version, readings);
        DefaultName = defaultName;
        Entries =
        [
            .. from read in readings
               let scenario = read.Value.Scenario
               where scenario is not null
               select new ScenarioEntry { Scenario = scenario, Source = ScenarioSource.Api, Text = read.Key.Text, At = read.Key.At },
        ];
        Wrong =
        [
            .. readings.Where(read => read.Value.Scenario is null).Select(read => new WrongScenario(read.Key.Name, read.Value.Errors))
        ];
    }

    public static PutScenarios None { get; } = new(0, [], null);

    public IReadOnlyList<ScenarioEntry> Entries { get; }

    /// <summary>Those that another version of the simulator accepted and this one cannot read.</summary>
    public IReadOnlyList<WrongScenario> Wrong { get; }

    public string? DefaultName { get; }

    /// <summary>Changes whenever the stored scenarios do.</summary>
    public long Version { get; }

    public int Count => readings.Count;

    /// <summary>Loads the stored scenarios. Those read before are not read again.</summary>
    public static PutScenarios Load(IPutScenarios rows, PutScenarios? before) => new(
        rows.Version,
        rows.List().ToDictionary(row => row, row => before?.readings.GetValueOrDefault(row) ?? ScenarioReader.Read(row.Text)),
        rows.Default());
}
