using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>
/// What all sandboxes have: the scenarios of the simulator, those of a directory, and which one is the default unless a
/// sandbox has another.
/// </summary>
internal sealed class ScenarioFiles : IDisposable
{
    private readonly ScenarioDirectory? directory;

    public ScenarioFiles(SimulatorOptions options, ILogger<ScenarioDirectory> log)
    {
        Default = options.Scenario;
        directory = options.ScenarioDirectory is { } path ? new(path, log) : null;
    }

    /// <summary>The name of the default.</summary>
    public string Default { get; }

    /// <summary>The files of the directory; the same instance as long as none has changed.</summary>
    public DirectoryFiles Directory => directory?.Files ?? DirectoryFiles.None;

    /// <summary>What a test puts in the place of every sandbox's library; null where none does.</summary>
    public IScenarioLibrary? Instead { get; set; }

    public IEnumerable<string> Names => BuiltInScenarios.Names.Concat(Directory.Entries.Select(entry => entry.Scenario.Name));

    /// <summary>Looks at the directory at once.</summary>
    public void Check() => directory?.Check();

    public void Dispose() => directory?.Dispose();
}
