namespace SeqrSandbox.Core.Memory;

/// <summary>The scenarios that calls put into one sandbox, and its default.</summary>
public interface IPutScenarios
{
    /// <summary>Rises with each change. Read it before the scenarios, which may then only be newer.</summary>
    long Version { get; }

    IReadOnlyList<StoredScenario> List();

    /// <summary>The name of the default; null if none was set.</summary>
    string? Default();

    Task Save(StoredScenario scenario);

    Task Delete(string name);

    Task SetDefault(string name);
}

/// <summary>A scenario that a call put into a sandbox, as it was sent.</summary>
public sealed record StoredScenario(string Name, DateTimeOffset At, string Text);
