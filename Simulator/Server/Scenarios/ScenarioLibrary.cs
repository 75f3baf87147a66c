using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>The scenarios of one sandbox at the moment of asking. Thread-safe.</summary>
internal sealed class ScenarioLibrary(ScenarioFiles files, IPutScenarios rows, TimeProvider wall) : IScenarioLibrary
{
    /// <summary>The greatest number that calls may put into one sandbox.</summary>
    public const int MostPut = 1000;

    private readonly Lock gate = new();
    private PutScenarios? put;
    private ScenarioSet? arranged;

    public ScenarioSet Current
    {
        get
        {
            var directory = files.Directory;
            return Volatile.Read(ref arranged) is { } current
                && ReferenceEquals(current.Files, directory) && current.Put.Version == rows.Version
                ? current
                : Arrange(directory);
        }
    }

    public IReadOnlyList<Scenario> Newest => Current.Matching;

    public Scenario Default => Current.Default;

    public Scenario? Find(string name) => Current.Find(name)?.Scenario;

    /// <summary>Checks the files at once instead of after a while.</summary>
    public ScenarioSet Look()
    {
        files.Check();
        return Current;
    }

    /// <summary>Stores a valid scenario. False if there are too many.</summary>
    public async Task<bool> Put(string name, string text)
    {
        if (Current.Find(name) is not { Source: ScenarioSource.Api } && Loaded().Count >= MostPut)
            return false;
        await rows.Save(new(name, wall.GetUtcNow(), text));
        return true;
    }

    /// <summary>Removes a scenario that was put. A file or a built-in scenario of that name counts again.</summary>
    public async Task Delete(string name)
    {
        await rows.Delete(name);
    }

    /// <summary>Whether a file or a built-in scenario has the same name as one that was put.</summary>
    public bool HasBelow(string name) => files.Names.Contains(name);

    public async Task SetDefault(string name)
    {
        await rows.SetDefault(name);
    }

    private ScenarioSet Arrange(DirectoryFiles directory)
    {
        lock (gate)
        {
            var stored = Loaded();
            return arranged = new(directory, stored, stored.DefaultName ?? files.Default);
        }
    }

    private PutScenarios Loaded()
    {
        lock (gate)
            return put is { } loaded && loaded.Version == rows.Version ? loaded : put = PutScenarios.Load(rows, put);
    }
}
