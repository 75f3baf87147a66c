using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>
/// The scenarios that all sandboxes share: the built-in ones, those of a directory, and the default for sandboxes
/// without one of their own.
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

    /// <summary>A test's replacement for every sandbox's library; null for none.</summary>
    public IScenarioLibrary? Instead { get; set; }

    public IEnumerable<string> Names => BuiltInScenarios.Names.Concat(Directory.Entries.Select(entry => entry.Scenario.Name));

    /// <summary>Checks the directory at once.</summary>
    public void Check() => directory?.Check();

    public void Dispose() => directory?.Dispose();
}
